#!/usr/bin/env bash
# A simulator of colour blindness shows warning red as bright as ever to eyes that have no cones for red.
# Libraries: color-blind 0.1.3, beside @bjornlu/colorblind 1.0.3; WCAG's relative luminance.
# One would expect: protanopia makes pure red much darker than it is (0.21), since those eyes see red light faintly: the two
# libraries about agree.
# Seen: color-blind's red keeps a luminance of 0.21, the other's has 0.02. A red card checked with the first looks bright to
# readers who see it nearly black.
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact color-blind@0.1.3 @bjornlu/colorblind@1.0.3 >/dev/null 2>&1
cat > try.mjs <<'JS'
import colorBlind from 'color-blind';
import { simulate } from '@bjornlu/colorblind';

const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
const bytes = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const { r, g, b } = simulate({ r: 255, g: 0, b: 0 }, 'protanopia');
const found = {
  'red itself': luminance([255, 0, 0]),
  'color-blind': luminance(bytes(colorBlind.protanopia('#ff0000'))),
  '@bjornlu/colorblind': luminance([r, g, b]),
};
for (const [name, value] of Object.entries(found)) console.log(`${name}: ${value.toFixed(3)}`);
process.exit(found['color-blind'] > 0.18 && found['@bjornlu/colorblind'] < 0.05 ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.mjs
