// npm run bench:build [-- --n 10,100 --peers-n 1000 --peers starlight,eleventy --rounds 3 --no-peers]: how long the whole
// build takes as the articles grow, first without caches and then after one was edited, alone and beside peers.
import { parseArgs } from 'node:util';
import { copyProject } from '../../support/copy.ts';
import { type Peer, peers } from '../peers/index.ts';
import { setAside } from '../support/aside.ts';
import { install } from '../support/install.ts';
import { type Contender, other, ours } from './contender.ts';
import { fill } from './generate.ts';
import { type Built, exponent, ratios, rowOf } from './report.ts';
import { sizes } from './sizes.ts';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '10,100,1000,4000' },
    'peers-n': { type: 'string', default: '1000' },
    peers: { type: 'string', default: Object.keys(peers).join() },
    rounds: { type: 'string', default: '3' },
    'no-peers': { type: 'boolean', default: false },
  },
});

/** Builds a site cold, then again with one article changed. */
async function both(contender: Contender, count: number): Promise<Built[]> {
  const built: Built[] = [];
  for (const kind of ['cold', 'edited'] as const) {
    if (kind === 'edited') contender.edit();
    const cost = await contender.build(kind === 'edited');
    built.push({ name: contender.name, count, kind, ...cost, ...sizes(contender.dist) });
    console.log(`${contender.name}, ${count} articles, ${kind}: ${cost.wall.toFixed(1)} s`);
  }
  return built;
}

/** Fills a copy with so many articles, and lends it out. */
async function withArticles<T>(
  count: number,
  use: (contender: Contender, words: ReturnType<typeof fill>) => Promise<T>,
) {
  const copy = copyProject();
  try {
    const words = fill(copy, count);
    const edited = words.at(-1)?.path.split('/')[2] ?? '';
    return await use(ours(copy, edited), words);
  } finally {
    setAside(copy.root);
  }
}

const alone: Built[] = [];
for (const count of values.n.split(',').filter(Boolean).map(Number))
  alone.push(...(await withArticles(count, (contender) => both(contender, count))));
if (alone.length) console.table(alone.map(rowOf));
for (const kind of ['cold', 'edited'] as const) {
  const [few, many] = alone.filter((built) => built.kind === kind).slice(-2);
  if (few && many)
    console.log(`growth from ${few.count} to ${many.count} articles, ${kind}: power ${exponent(few, many).toFixed(2)}`);
}

if (!values['no-peers']) {
  const count = Number(values['peers-n']);
  const chosen = values.peers.split(',').map((name): Peer => {
    if (!(name in peers)) throw new Error(`No peer "${name}". Choose from ${Object.keys(peers).join(', ')}.`);
    return peers[name as keyof typeof peers];
  });
  for (const { folder } of chosen) install(folder);
  const built = await withArticles(count, async (own, words) => {
    const all: Built[] = [];
    // One after the other within a round, so that a slow minute of the machine falls on all alike.
    const contenders = [own, ...chosen.map((peer) => other(peer, words))];
    for (let round = 0; round < Number(values.rounds); round++)
      for (const contender of contenders) all.push(...(await both(contender, count)));
    return all;
  });
  console.table(built.map(rowOf));
  console.log(`Basalt's median times as shares of each peer's, ${count} articles, ${values.rounds} rounds`);
  console.table(ratios(built, 'Basalt'));
}
