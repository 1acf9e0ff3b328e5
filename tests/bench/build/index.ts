// npm run bench:build [-- --n 10,100 --peers-n 1000 --peers starlight,eleventy --rounds 3 --no-peers]: how long the whole
// build takes as the articles grow, first without caches and then after one was edited, alone and beside peers.
import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { copyProject } from '../../support/copy.ts';
import { type Peer, peers } from '../peers/index.ts';
import { setAside } from '../support/aside.ts';
import { install } from '../support/install.ts';
import { other, ours } from './contender.ts';
import { fill } from './generate.ts';
import { type Built, exponent, ratios, rowOf } from './report.ts';
import { sizes } from './sizes.ts';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '10,100,1000,4000' },
    'peers-n': { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    peers: { type: 'string', default: Object.keys(peers).join() },
    'no-peers': { type: 'boolean', default: false },
  },
});

/** Builds a site of so many articles cold, then again with one changed, beside the same site by each peer. */
async function compare(count: number, others: Peer[], rounds: number): Promise<Built[]> {
  const copy = copyProject();
  try {
    const words = fill(copy, count);
    const contenders = [ours(copy, words), ...others.map((peer) => other(peer, words))];
    const all: Built[] = [];
    // One after the other within a round, so that a slow minute of the machine falls on all alike.
    for (let round = 0; round < rounds; round++)
      for (const { name, dist, last, build } of contenders)
        for (const kind of ['cold', 'edited'] as const) {
          if (kind === 'edited') appendFileSync(last, '\n\nOne more sentence.\n');
          const cost = await build(kind === 'edited');
          all.push({ name, count, kind, ...cost, ...sizes(dist) });
          console.log(`${name}, ${count} articles, ${kind}: ${cost.wall.toFixed(1)} s`);
        }
    return all;
  } finally {
    setAside(copy.root);
  }
}

const alone: Built[] = [];
for (const count of values.n.split(',').filter(Boolean)) alone.push(...(await compare(Number(count), [], 1)));
if (alone.length) console.table(alone.map(rowOf));
for (const [kind, built] of Map.groupBy(alone, (each) => each.kind)) {
  const [few, many] = built.slice(-2);
  if (few && many)
    console.log(`growth from ${few.count} to ${many.count} articles, ${kind}: power ${exponent(few, many).toFixed(2)}`);
}

if (!values['no-peers']) {
  const others = values.peers.split(',').map((name): Peer => {
    if (!(name in peers)) throw new Error(`No peer "${name}". Choose from ${Object.keys(peers).join(', ')}.`);
    return peers[name as keyof typeof peers];
  });
  for (const { folder } of others) install(folder);
  const built = await compare(Number(values['peers-n']), others, Number(values.rounds));
  console.table(built.map(rowOf));
  console.log(`Basalt's median times as shares of each peer's, ${values['peers-n']} articles, ${values.rounds} rounds`);
  console.table(ratios(built, 'Basalt'));
}
