#!/usr/bin/env bash
# Readers of durations turn a span of weeks, and one hour and a half, into other times without a word.
# Libraries: parse-duration 2.1.9, timestring 7.0.0.
# One would expect: "2-3 weeks" and "1 1/2 hours" are read as a person means them, or refused, as "an hour" is.
# Seen: parse-duration makes "2-3 weeks" three weeks and two minutes, and "1½ hours" one minute; timestring makes "2-3 weeks"
# three weeks and "1 1/2 hours" 112 hours.
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact parse-duration@2.1.9 timestring@7.0.0 >/dev/null 2>&1
cat > try.mjs <<'JS'
import parseDuration from 'parse-duration';
import timestring from 'timestring';

const texts = ['2 weeks', '2-3 weeks', '1 1/2 hours', '1½ hours', 'an hour'];
const inMinutes = (read) => (text) => {
  try {
    return read(text);
  } catch {
    return 'refused';
  }
};
const first = texts.map(inMinutes((text) => parseDuration(text, 'min')));
const second = texts.map(inMinutes((text) => timestring(text, 'm')));
for (const [i, text] of texts.entries()) console.log(`${text}: ${first[i]} and ${second[i]} minutes`);
const week = 7 * 24 * 60;
const isSeen =
  first[1] === 3 * week + 2 && first[3] === 1 && first[4] === null && second[1] === 3 * week && second[2] === 112 * 60;
process.exit(isSeen ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.mjs
