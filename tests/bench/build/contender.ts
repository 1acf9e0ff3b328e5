import { join } from 'node:path';
import { astro, type Copy } from '../../support/copy.ts';
import { buildPeer, fileOf, type Peer, writeWords } from '../peers/index.ts';
import type { Words } from '../peers/words.ts';
import { setAside } from '../support/aside.ts';
import { type Cost, measured } from '../support/run.ts';

/** A site to be built, ours or a peer's. */
export interface Contender {
  name: string;
  dist: string;
  /** The file of its last article, to be edited. */
  last: string;
  /** Builds it; keeps the last build and its caches when asked. */
  build(kept: boolean): Promise<Cost>;
}

const lastOf = (words: Words[]) => words.at(-1)?.path ?? '';

/** Our own site, in a copy that holds the articles. */
export const ours = ({ root }: Copy, words: Words[]): Contender => ({
  name: 'Basalt',
  dist: join(root, 'dist'),
  last: join(root, `content/${lastOf(words).slice(1, -1)}.mdx`),
  build(kept) {
    for (const cache of kept ? [] : ['dist', '.astro', 'node_modules']) setAside(join(root, cache));
    return measured([astro, 'build'], root);
  },
});

/** A peer, once it has the same words. */
export function other(peer: Peer, words: Words[]): Contender {
  writeWords(peer, words);
  return {
    name: peer.name,
    dist: join(peer.folder, 'dist'),
    last: fileOf(peer, lastOf(words)),
    build: (kept) => buildPeer(peer, kept),
  };
}
