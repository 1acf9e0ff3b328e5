#!/usr/bin/env bash
# A search engine puts a near word above the very word that was typed, even where that word is all the text there is.
# Library: MiniSearch 7.2.0 with its option fuzzy.
# One would expect: a text that consists of the typed word alone ranks above a text of a word that merely looks like it;
# the library weighs a fuzzy match at 0.45 of an exact one.
# Seen: for "ache" the text "acne" comes first, since it is the rarer word, with 20 times the score of the text "ache".
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact minisearch@7.2.0 >/dev/null 2>&1
cat > try.mjs <<'JS'
import MiniSearch from 'minisearch';

const search = new MiniSearch({ fields: ['text'], storeFields: ['text'] });
search.addAll([
  ...Array.from({ length: 30 }, (_, id) => ({ id, text: 'ache in the back' })),
  { id: 30, text: 'ache' },
  { id: 31, text: 'acne' },
]);
const found = search.search('ache', { fuzzy: 0.3 });
const exact = found.find(({ text }) => text === 'ache');
for (const { text, score } of [found[0], exact]) console.log(text, score.toFixed(3));
process.exit(found[0].text === 'acne' && exact.score < found[0].score / 2 ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.mjs
