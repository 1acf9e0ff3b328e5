import { join } from 'node:path';
import { setAside } from '../support/aside.ts';
import { type Cost, measured, sum } from '../support/run.ts';
import type { Peer } from './index.ts';

/**
 * Builds a peer's site.
 * @param kept whether the last build's caches stay
 * @throws when a step fails
 */
export async function buildPeer(peer: Peer, kept: boolean): Promise<Cost> {
  // The last site goes either way: not every builder empties its folder, and what is left over would be counted.
  for (const cache of kept ? ['dist'] : peer.caches) setAside(join(peer.folder, cache));
  const costs: Cost[] = [];
  for (const step of peer.steps) costs.push(await measured(step, peer.folder));
  return sum(costs);
}
