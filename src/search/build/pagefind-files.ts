// What of Pagefind's files readers load, and how.
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What Pagefind writes and no reader ever loads: its own views, its worker, its stemmer for other languages. */
const unused = '{pagefind-*.css,pagefind-*.js,wasm.unknown.pagefind}';

/**
 * Pagefind compresses its index by gzip, and unpacks it in the browser, since hosts compress text alone. Unpacked, and named
 * as text, it is compressed by each host as well as that can: by brotli a sixth less. Pagefind reads both.
 */
function unpackIndex(folder: string): void {
  for (const file of globSync(`${folder}/**/*.{pagefind,pf_*}`)) {
    writeFileSync(`${file}.txt`, gunzipSync(readFileSync(file)));
    rmSync(file);
  }
}

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

/** Makes one script of Pagefind's and ours. */
async function buildScript(script: string): Promise<void> {
  const contents = changes.reduce(
    (text, [find, put]) => {
      if (text.search(find) < 0)
        throw new Error(`Pagefind's script has no ${find}: see what it has now, and mend ${import.meta.filename}.`);
      return text.replace(find, put);
    },
    readFileSync(script, 'utf8'),
  );
  // Its warnings, which no reader sees, are 0.7 kB.
  await build({
    stdin: { contents: contents + ours, resolveDir: import.meta.dirname },
    outfile: script,
    allowOverwrite: true,
    bundle: true,
    format: 'esm',
    minify: true,
    drop: ['console'],
  });
}

/** Leaves of Pagefind's folder what readers load. */
export async function trimPagefind(folder: string): Promise<void> {
  for (const file of globSync(`${folder}/${unused}`)) rmSync(file);
  unpackIndex(folder);
  await buildScript(`${folder}/pagefind.js`);
}
