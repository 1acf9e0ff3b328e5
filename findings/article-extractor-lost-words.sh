#!/usr/bin/env bash
# A reader mode keeps what a word means and drops the word.
# Library: @extractus/article-extractor 9.0.1, with its defaults.
# One would expect: of a glossary (dl) both the terms and their meanings are kept, and of a table the caption too.
# Seen: every dt and every caption is gone with its words, while dd, th and td stay: "family doctor" explains nothing.
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact @extractus/article-extractor@9.0.1 >/dev/null 2>&1
cat > try.mjs <<'JS'
import { extractFromHtml } from '@extractus/article-extractor';

const text = '<p>Warm stones are laid along the back for some minutes, then lifted and warmed again, and this goes on for an hour.</p>';
const html = `<!doctype html><html lang="en"><head><title>Warm stones and a sore back</title></head><body><article>
<h1>Warm stones and a sore back</h1>${text.repeat(8)}
<dl><dt>GP</dt><dd>family doctor</dd></dl>
<table><caption>Lengths that were tested</caption><tr><th scope="row">Backs</th><td>30 minutes</td></tr></table>
${text.repeat(4)}</article></body></html>`;
const { content } = await extractFromHtml(html, 'https://www.example.org/a/');
const kept = ['family doctor', 'Backs', '30 minutes'];
const lost = ['GP', 'Lengths that were tested'];
for (const words of [...kept, ...lost]) console.log(`${words}: ${content.includes(words) ? 'kept' : 'lost'}`);
process.exit(kept.every((words) => content.includes(words)) && lost.every((words) => !content.includes(words)) ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.mjs
