#!/usr/bin/env bash
# A formatter makes loose words of a list that stands in a component.
# Libraries: prettier 3.10.1, its result compiled with @mdx-js/mdx 3.1.1.
# One would expect: a formatter changes how MDX looks in an editor, never what it says. Two lines of a list in a card, with no
# empty line around them, are two items to MDX's own compiler.
# Seen: they are taken for loose words and joined: "- Fever - A swollen leg" in one line, which is no list any more.
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact prettier@3.10.1 @mdx-js/mdx@3.1.1 >/dev/null 2>&1
cat > try.mjs <<'JS'
import { compile } from '@mdx-js/mdx';
import { format } from 'prettier';

const before = '<Card>\n- Fever\n- A swollen leg\n</Card>\n';
const after = await format(before, { parser: 'mdx' });
const items = async (mdx) => String(await compile(mdx)).match(/_components\.li,/g)?.length ?? 0;
const [had, has] = [await items(before), await items(after)];
console.log(after);
console.log('items before:', had, 'after:', has);
process.exit(had === 2 && has === 0 ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.mjs
