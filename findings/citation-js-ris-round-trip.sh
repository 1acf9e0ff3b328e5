#!/usr/bin/env bash
# A citation library does not read back the RIS file that it has just written.
# Library: @citation-js/core and @citation-js/plugin-ris 0.8.2, with Node 20 or later.
# One would expect: a title of 112 letters and an address of 117 come back as they went in, on one line each.
# Seen: both are cut after 70 letters, in the middle of a word, without a tag on the second line; read back by the same
# library, the two halves are joined with a space, so the title has a broken word and the address leads nowhere.
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2 >/dev/null 2>&1
cat > try.mjs <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';

const title =
  'A report on warmth and sore backs in people who sit for most of the day, with a long name that does not end soon';
const URL = `https://www.example.org/reports/2020/${'a'.repeat(70)}/back-pain`;
const entry = { id: 'x', type: 'article-journal', title, author: [{ family: 'Example', given: 'Ann' }], URL };
const written = new Cite([entry]).format('ris');
const [read] = new Cite(written).data;
const untagged = written.split('\n').filter((line) => line && !/^[A-Z][A-Z0-9]  -/.test(line));
console.log('Lines without a tag:', untagged);
console.log('Title read back: ', read.title);
console.log('Address read back:', read.URL);
process.exit(untagged.length === 2 && read.title.includes('da y,') && /\s/.test(read.URL) ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep citation-js
node try.mjs
