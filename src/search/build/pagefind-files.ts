// What of Pagefind's files readers load, and how.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { IndexFile } from 'pagefind';

/** What Pagefind makes and no reader ever loads: its own views, its worker, its stemmer for other languages. */
const unused = /^(pagefind-.*\.(css|js)|wasm\.unknown\.pagefind)$/;

/**
 * Pagefind compresses its index by gzip, and unpacks it in the browser, since hosts compress text alone. Unpacked, and named
 * as text, it is compressed by each host as well as that can: by brotli a sixth less. Pagefind reads both.
 */
const unpack = ({ path, content }: IndexFile) =>
  /\.(pagefind|pf_\w+)$/.test(path) ? { path: `${path}.txt`, content: gunzipSync(content) } : { path, content };

/** What is changed in Pagefind's script. */
const changes: [find: RegExp, put: string][] = [
  [/\.(pf_meta|pf_index|pf_fragment|pagefind)`/g, '.$1.txt`'],
  // What unpacks gzip, 2 kB.
  [/var u8=Uint8Array;.*?var gz_default=gunzipSync;/s, 'const gz_default = (data) => data;'],
  // Its functions, which may start a worker: 1 kB, for an index that it searches in a blink.
  [/export\{[^}]*\};?\s*$/, ''],
];
/** What client.ts loads of both. */
const ours = `
import { createTextSearch } from '../full-text.ts';
const basePath = new URL('.', import.meta.url).pathname;
export const searchTexts = createTextSearch((baseUrl) => new Pagefind({ basePath, baseUrl }));`;

/** Makes one script of Pagefind's and ours. @param outfile where it goes */
async function buildScript(script: string, outfile: string): Promise<void> {
  const contents = changes.reduce((text, [find, put]) => {
    if (text.search(find) < 0)
      throw new Error(`Pagefind's script has no ${find}: see what it has now, and mend ${import.meta.filename}.`);
    return text.replace(find, put);
  }, script);
  // Its warnings, which no reader sees, are 0.7 kB.
  await build({
    stdin: { contents: contents + ours, resolveDir: import.meta.dirname },
    outfile,
    bundle: true,
    format: 'esm',
    minify: true,
    drop: ['console'],
  });
}

/** Writes of Pagefind's files those that readers load. */
export async function writePagefind(files: IndexFile[], folder: string): Promise<void> {
  for (const file of files.filter(({ path }) => !unused.test(path))) {
    const { path, content } = unpack(file);
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    if (path === 'pagefind.js') await buildScript(Buffer.from(content).toString(), to);
    else writeFileSync(to, content);
  }
}
