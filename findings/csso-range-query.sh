#!/usr/bin/env bash
# A minifier leaves out every rule of a media query that is written as a range.
# Libraries: csso 5.0.5, beside clean-css 5.3.3.
# One would expect: "(width >= 40rem)", a part of CSS since Media Queries 4, is kept as it is, or refused with an error.
# Seen: the query and all that stands in it are gone, with no error and no warning; the same query written as
# "(min-width: 40rem)" stays. A page keeps the look of a phone on every screen.
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact csso@5.0.5 clean-css@5.3.3 >/dev/null 2>&1
cat > try.cjs <<'JS'
const CleanCSS = require('clean-css');
const csso = require('csso');

const sheet = (query) => `.plan{display:block}@media ${query}{.plan{display:grid}}`;
const range = csso.minify(sheet('(width >= 40rem)')).css;
const least = csso.minify(sheet('(min-width: 40rem)')).css;
const other = new CleanCSS().minify(sheet('(width >= 40rem)')).styles;
console.log('csso, as a range:   ', range);
console.log('csso, as min-width: ', least);
console.log('clean-css, a range: ', other);
process.exit(!range.includes('grid') && least.includes('grid') && other.includes('grid') ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.cjs
