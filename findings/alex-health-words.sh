#!/usr/bin/env bash
# A checker of considerate writing takes the names of illnesses for swearing.
# Libraries: alex 11.0.1.
# One would expect: no word of "Cancer and a stroke need help at once." is found fault with. They are the plain names.
# Seen: both are called "profane in some cases", and so are "sick" and the "attacks" of heart attacks, which a page that
# names danger signs cannot do without.
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact alex@11.0.1 >/dev/null 2>&1
cat > try.mjs <<'JS'
import { text } from 'alex';

const sentences = ['Cancer and a stroke need help at once.', 'Call if you feel sick.', 'Heart attacks can start in the back.', 'Your foot is numb.'];
const found = sentences.map((sentence) => text(sentence).messages.map(({ actual }) => actual));
sentences.forEach((sentence, at) => console.log(sentence, '->', found[at].join(', ') || 'nothing'));
process.exit(JSON.stringify(found) === JSON.stringify([['Cancer', 'stroke'], ['sick'], ['attacks'], []]) ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.mjs
