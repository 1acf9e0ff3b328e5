#!/usr/bin/env bash
# A language library reads half an hour as no time at all.
# Libraries: compromise 14.17.0 with compromise-dates 3.9.0.
# One would expect: the duration "half an hour" is 30 minutes or half an hour.
# Seen: it is found as a duration, of 0 hours; "60 minutes" and "2 hours" come out right.
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact compromise@14.17.0 compromise-dates@3.9.0 >/dev/null 2>&1
cat > try.mjs <<'JS'
import nlp from 'compromise';
import dates from 'compromise-dates';

nlp.extend(dates);
const read = (text) => nlp(text).durations().json().map((found) => found.duration);
for (const text of ['60 minutes', '2 hours', 'half an hour']) console.log(text, JSON.stringify(read(text)));
const right = JSON.stringify([read('60 minutes'), read('2 hours')]) === '[[{"minute":60}],[{"hour":2}]]';
process.exit(right && JSON.stringify(read('half an hour')) === '[{"hour":0}]' ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.mjs
