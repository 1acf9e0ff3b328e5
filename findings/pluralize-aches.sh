#!/usr/bin/env bash
# The singular of "aches" comes out as "ach", and illnesses lose their last letter.
# Library: pluralize 8.0.0.
# One would expect: singular("aches") is "ache", and arthritis, stenosis and pelvis, which are no plurals, stay as they are.
# Seen: "ach", "arthriti", "stenosi" and "pelvi", though plural("stenosis") is right. An index or an address that is made with
# it does not hold the word that a reader types; diabetes, which is in its list of exceptions, is left alone.
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact pluralize@8.0.0 >/dev/null 2>&1
cat > try.cjs <<'JS'
const pluralize = require('pluralize');

const words = ['aches', 'arthritis', 'stenosis', 'pelvis', 'diabetes', 'vertebrae'];
const singulars = words.map((word) => pluralize.singular(word));
words.forEach((word, at) => console.log(word, '->', singulars[at]));
console.log('stenosis, in the plural:', pluralize.plural('stenosis'));
const seen = ['ach', 'arthriti', 'stenosi', 'pelvi', 'diabetes', 'vertebra'];
process.exit(JSON.stringify(singulars) === JSON.stringify(seen) ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.cjs
