#!/usr/bin/env bash
# Turning number words into figures also turns the article "a" into the figure 1.
# Library: words-to-numbers 1.5.1.
# One would expect: "two or three times a week" becomes "2 or 3 times a week".
# Seen: it becomes "2 or 3 times 1 week", and "twice a week" becomes "twice 1 week".
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact words-to-numbers@1.5.1 >/dev/null 2>&1
cat > try.mjs <<'JS'
import library from 'words-to-numbers';

const { wordsToNumbers } = library;
const texts = ['two or three times', 'two or three times a week', 'twice a week', 'a week'];
for (const text of texts) console.log(`${text}: ${wordsToNumbers(text)}`);
process.exit(wordsToNumbers('two or three times a week') === '2 or 3 times 1 week' ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.mjs
