import { join } from 'node:path';
import { astro, type Copy } from '../../support/copy.ts';
import { buildPeer } from '../peers/build.ts';
import type { Peer } from '../peers/index.ts';
import type { Words } from '../peers/words.ts';
import { setAside } from '../support/aside.ts';
import { type Cost, measured } from '../support/run.ts';

/** A site to be built, ours or a peer's. */
export interface Contender {
  name: string;
  dist: string;
  /** Builds it; keeps the last build and its caches when asked. */
  build(kept: boolean): Promise<Cost>;
  /** Changes one article by a sentence. */
  edit(): void;
}

const more = (round: number) => `\n\nOne more sentence, the ${round}th.\n`;

/** Our own site, in a copy that holds the articles. */
export function ours(copy: Copy, edited: string): Contender {
  let round = 0;
  const file = `content/articles/${edited}.mdx`;
  return {
    name: 'Basalt',
    dist: join(copy.root, 'dist'),
    build(kept) {
      for (const cache of kept ? [] : ['dist', '.astro', 'node_modules']) setAside(join(copy.root, cache));
      return measured([astro, 'build'], copy.root);
    },
    edit: () => copy.write(file, copy.read(file) + more(++round)),
  };
}

/** A peer with the same words. */
export function other(peer: Peer, words: Words[]): Contender {
  let round = 0;
  peer.write(words);
  return {
    name: peer.name,
    dist: join(peer.folder, 'dist'),
    build: (kept) => buildPeer(peer, kept),
    edit() {
      const text = more(++round);
      peer.write([
        ...words.slice(0, -1),
        ...words.slice(-1).map((last) => ({ ...last, markdown: last.markdown + text, mdx: last.mdx + text })),
      ]);
    },
  };
}
