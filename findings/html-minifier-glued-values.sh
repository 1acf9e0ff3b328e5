#!/usr/bin/env bash
# A minifier glues a value in its own element to the next word.
# Library: html-minifier-terser 7.2.0 with collapseWhitespace alone.
# One would expect: runs of white space become one space; a space between elements that stand in a line stays, as it does
# beside time and abbr.
# Seen: the spaces around data, output and meter are taken out: "Book 10 sessions 60 minutes long" stands on the page as
# "Book10 sessions60 minuteslong".
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact html-minifier-terser@7.2.0 >/dev/null 2>&1
cat > try.mjs <<'JS'
import { minify } from 'html-minifier-terser';

const pair = async (name) => {
  const html = await minify(`<p>Book <${name}>10 sessions</${name}> <${name}>60 minutes</${name}> long</p>`, { collapseWhitespace: true });
  return html.replace(/<[^>]*>/g, '');
};
const seen = {};
for (const name of ['time', 'abbr', 'data', 'output', 'meter']) {
  seen[name] = await pair(name);
  console.log(name.padEnd(7), seen[name]);
}
const isGlued = (name) => seen[name].includes('10 sessions60 minutes');
process.exit(['data', 'output', 'meter'].every(isGlued) && !isGlued('time') && !isGlued('abbr') ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.mjs
