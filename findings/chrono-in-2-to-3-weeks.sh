#!/usr/bin/env bash
# A date reader takes a number of weeks for an hour of the night.
# Library: chrono-node 2.10.3, English.
# One would expect: "in 2 to 3 weeks" is a span that begins in two weeks, as "in 2 weeks" is; or it is not understood.
# Seen: "in 2 to 3 weeks" is today, from two to three o'clock in the morning; the word "weeks" is left out.
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact chrono-node@2.10.3 >/dev/null 2>&1
cat > try.mjs <<'JS'
import * as chrono from 'chrono-node';

const now = new Date(2026, 10, 29, 12);
const read = (text) => chrono.parse(text, now).map((found) => ({
  text: found.text,
  start: found.start.date().toString().slice(0, 21),
  end: found.end?.date().toString().slice(0, 21),
}));
console.log('now', now.toString().slice(0, 21));
for (const text of ['in 2 weeks', 'in 2 to 3 weeks']) console.log(text, read(text));
const [span] = read('in 2 to 3 weeks');
const [weeks] = read('in 2 weeks');
const asHours = span?.text === '2 to 3' && span.start.endsWith('29 2026 02:00') && span.end.endsWith('29 2026 03:00');
process.exit(asHours && weeks.start.startsWith('Sun Dec 13') ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.mjs
