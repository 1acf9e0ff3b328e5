#!/usr/bin/env bash
# A page made ready for mail loses the styles that stand in cascade layers.
# Libraries: juice 11.1.1.
# One would expect: a rule in @layer is written into the elements that it matches, as any rule is; or it stays in the
# style element, as rules of @media do.
# Seen: neither. The rule is gone from the page, with no error, so text in a layered style sheet goes out unstyled.
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact juice@11.1.1 >/dev/null 2>&1
cat > try.cjs <<'JS'
const juice = require('juice');

const page = juice(`<style>
@layer parts { .warning { color: maroon } }
.plan { color: navy }
@media print { .plan { color: black } }
</style><p class="warning">Stop if it burns.</p><p class="plan">Once a week.</p>`);
console.log(page);
process.exit(!page.includes('maroon') && page.includes('navy') && page.includes('@media print') ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.cjs
