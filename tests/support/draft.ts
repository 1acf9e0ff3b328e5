import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Copy } from './copy.ts';

/** Adds a draft to a copy. Its words, of a quokka, stand nowhere else. */
export function addDraft(copy: Copy) {
  const draft = copy
    .read('content/articles/aftercare.mdx')
    .replace(/^title: .*$/m, 'title: The quokka draft\ndraft: true')
    .replace(/^(## .*)$/m, '$1\n\nA quokka sleeps on warm stones.');
  copy.write('content/articles/quokka.mdx', draft);
}

/** Every file of a copy's built site, hidden ones too, by its path there, as text: what is compressed is unpacked. */
export function readBuilt(copy: Copy): Map<string, string> {
  const dist = join(copy.root, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  return new Map(
    files.flatMap((file) => {
      if (!statSync(join(dist, file)).isFile()) return [];
      const bytes = readFileSync(join(dist, file));
      return [[file, (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString()] as const];
    }),
  );
}

/** The files of a built site that a draft has left a trace in. */
export const tracesOfDraft = (files: Map<string, string>): string[] =>
  [...files].flatMap(([file, text]) => (/quokka/i.test(file + text) ? file : []));
