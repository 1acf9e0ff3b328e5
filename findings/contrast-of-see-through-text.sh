#!/usr/bin/env bash
# Five colour libraries call grey text on white as plain as black.
# Libraries: chroma-js 3.2.0, colorjs.io 0.7.1, culori 4.0.2, tinycolor2 1.6.0, polished 4.3.1.
# One would expect: half-transparent black on white is blended first, which gives 3.9 to 1, or is refused: the formula of WCAG
# takes opaque colours alone.
# Seen: all five leave the transparency out without a word and answer 21, the most that there is.
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact chroma-js@3.2.0 colorjs.io@0.7.1 culori@4.0.2 tinycolor2@1.6.0 polished@4.3.1 >/dev/null 2>&1
cat > try.mjs <<'JS'
import chroma from 'chroma-js';
import Color from 'colorjs.io';
import { wcagContrast } from 'culori';
import { getContrast } from 'polished';
import tinycolor from 'tinycolor2';

const text = 'rgba(0, 0, 0, 0.5)';
const contrasts = {
  'chroma-js': chroma.contrast(text, 'white'),
  'colorjs.io': new Color(text).contrast('white', 'WCAG21'),
  culori: wcagContrast(text, 'white'),
  tinycolor2: tinycolor.readability(text, 'white'),
  polished: getContrast(text, 'white'),
  'of the blended colour, #808080, by chroma-js': chroma.contrast('#808080', 'white'),
};
console.table(contrasts);
const [blended, ...others] = Object.values(contrasts).reverse();
process.exit(blended < 4 && others.every((contrast) => Math.abs(contrast - 21) < 0.01) ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.mjs
