#!/usr/bin/env bash
# A phrase that a recurrence library cannot read becomes a rule for once a year, without an error.
# Library: rrule 2.8.1 (RRule.fromText, the reader of plain English of the iCalendar recurrence library).
# One would expect: "twice a week" throws like its neighbours "once a month" and "every fortnight", or means a week.
# Seen: it gives a rule with no part at all, whose own words for itself are "every year"; its neighbours throw.
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact rrule@2.8.1 >/dev/null 2>&1
cat > try.mjs <<'JS'
import rrule from 'rrule';

const { RRule } = rrule;
const read = (text) => {
  try {
    const rule = RRule.fromText(text);
    return `rule "${rule.toString()}", in words "${rule.toText()}"`;
  } catch (error) {
    return `throws ${error.message}`;
  }
};
const texts = ['every week for 10 weeks', 'once a month', 'every fortnight', 'twice a week'];
for (const text of texts) console.log(`${text}: ${read(text)}`);
const silent = read('twice a week') === 'rule "", in words "every year"';
process.exit(silent && texts.slice(1, 3).every((text) => read(text).startsWith('throws')) ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.mjs
