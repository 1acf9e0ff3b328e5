#!/usr/bin/env bash
# A list of stop words takes the "never" out of a warning and leaves every other word of denial in.
# Library: stopword 3.1.5, its English list.
# One would expect: words of denial are treated alike, all dropped or, since they turn the meaning round, all kept.
# Seen: "no", "not", "without" and "cannot" stay; "never" goes, so "never massage a swollen leg" becomes its opposite.
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact stopword@3.1.5 >/dev/null 2>&1
cat > try.mjs <<'JS'
import { eng, removeStopwords } from 'stopword';

const denials = ['no', 'not', 'without', 'cannot', 'never'];
for (const word of denials) console.log(word, eng.includes(word) ? 'dropped' : 'kept');
const left = removeStopwords('never massage a swollen leg'.split(' '), eng).join(' ');
console.log(`never massage a swollen leg: ${left}`);
process.exit(denials.filter((word) => eng.includes(word)).join() === 'never' && left === 'massage swollen leg' ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.mjs
