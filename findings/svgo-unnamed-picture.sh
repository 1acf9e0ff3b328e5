#!/usr/bin/env bash
# A picture that a screen reader could name has no name after it is made smaller.
# Library: svgo 4.1.0, with its own preset.
# One would expect: role="img" and the pair of aria-labelledby and the ids that it names stay, since an id that is referred to
# is kept, as it is for use and url().
# Seen: the ids of title and desc go while aria-labelledby still names them, and role goes too. The picture has no name.
# The id that a use element names is kept.
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact svgo@4.1.0 node-html-parser@9.0.7 >/dev/null 2>&1
cat > try.mjs <<'JS'
import { parse } from 'node-html-parser';
import { optimize } from 'svgo';

const picture = `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="name about" viewBox="0 0 100 40">
<title id="name">Where the stones go</title><desc id="about">Two rows of four lie beside the spine.</desc>
<g id="row"><circle cx="10" cy="10" r="5"/><circle cx="30" cy="10" r="5"/></g><use href="#row" y="20"/></svg>`;
const { data } = optimize(picture);
console.log(data);
const svg = parse(data).querySelector('svg');
const named = svg.getAttribute('aria-labelledby').split(' ').filter((id) => parse(data).querySelector(`[id="${id}"]`));
const used = parse(data).querySelector('use').getAttribute('href').slice(1);
console.log('ids that aria-labelledby names and finds:', named.length, 'role:', svg.getAttribute('role'), 'use finds its own:', data.includes(`id="${used}"`));
process.exit(named.length === 0 && !svg.getAttribute('role') && data.includes(`id="${used}"`) ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.mjs
