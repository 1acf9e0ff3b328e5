#!/usr/bin/env bash
# A screen reader for tests reads aloud what a closed disclosure hides.
# Libraries: @guidepup/virtual-screen-reader 0.33.0 in jsdom 29.1.1.
# One would expect: the text inside a details element that is not open is left out, as it leaves out [hidden] and
# [hidden=until-found]; a real screen reader hears it only once the disclosure is opened.
# Seen: closed or open, the same words are read, in the same order, so a test cannot tell the one from the other.
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact @guidepup/virtual-screen-reader@0.33.0 jsdom@29.1.1 >/dev/null 2>&1
cat > try.mjs <<'JS'
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!doctype html><html lang="en"><body></body></html>');
const names = ['document', 'Element', 'HTMLElement', 'Node', 'MutationObserver', 'NodeFilter', 'HTMLInputElement', 'Document', 'Text'];
globalThis.window = window;
for (const name of names) globalThis[name] = window[name];
globalThis.getComputedStyle = window.getComputedStyle.bind(window);
const { virtual } = await import('@guidepup/virtual-screen-reader');

const listen = async (html) => {
  document.body.innerHTML = html;
  await virtual.start({ container: document.body });
  for (let step = 0; step < 30 && (await virtual.lastSpokenPhrase()) !== 'end of document'; step++) await virtual.next();
  const spoken = await virtual.spokenPhraseLog();
  await virtual.stop();
  return spoken.join(' | ');
};
const inside = '<summary>What it costs</summary><p>About 60 pounds.</p></details>';
const closed = await listen(`<details>${inside}`);
const open = await listen(`<details open>${inside}`);
const hidden = await listen('<p hidden>About 60 pounds.</p><p hidden="until-found">About 60 pounds.</p><p>Ask.</p>');
console.log('closed:', closed);
console.log('open:  ', open);
console.log('hidden:', hidden);
process.exit(closed === open && closed.includes('60 pounds') && !hidden.includes('60 pounds') ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.mjs
