#!/usr/bin/env bash
# A converter for the text half of e-mails joins the numbers of a data table into other numbers.
# Library: html-to-text 10.0.1, with its defaults.
# One would expect: cells of a row stand apart by a space at least, as list items stand apart, whether or not the page was
# minified: white space between cells means nothing in HTML.
# Seen: with caption, column heads and scopes in place, the cells 60 and 3 come out as "603", and the heads are joined too.
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact html-to-text@10.0.1 >/dev/null 2>&1
cat > try.mjs <<'JS'
import { convert } from 'html-to-text';

const html = `<table><caption>Tested</caption>
<thead><tr><th scope="col">Minutes</th><th scope="col">Times a week</th></tr></thead>
<tbody><tr><td>60</td><td>3</td></tr><tr><td>30</td><td>2</td></tr></tbody></table>
<ul><li>60</li><li>3</li></ul>`;
const text = convert(html);
console.log(text);
process.exit(text.includes('603') && text.includes(' * 60\n * 3') ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.mjs
