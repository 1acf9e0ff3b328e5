import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { quiet } from '../../support/copy.ts';
import { treeMemory } from './memory.ts';

/** What a command took. Seconds; CPU of the command and all its children; memory in bytes, NaN where it cannot be read. */
export interface Cost {
  wall: number;
  cpu: number;
  memory: number;
}

// bash's own clock counts the processor time of every process that was waited for, the whole tree.
const timed = 'TIMEFORMAT="%R %U %S"; time "$@"';
const samplesEvery = 100;

/**
 * Runs a script by this same Node, and measures it. Needs bash.
 * @param args the script and its arguments
 * @throws when it fails, with the end of what it said
 */
export async function measured(args: string[], folder: string): Promise<Cost> {
  const child = spawn('bash', ['-c', timed, 'bash', process.execPath, ...args], {
    cwd: folder,
    env: quiet(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  let memory = 0;
  const sampler = setInterval(() => {
    memory = Math.max(memory, treeMemory(child.pid ?? 0));
  }, samplesEvery);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(sampler);
  const [said, errors] = await output;
  if (code !== 0) throw new Error(`${args.join(' ')} failed in ${folder}:\n${(said + errors).slice(-3000)}`);
  const [wall = 0, user = 0, system = 0] = (errors.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { wall, cpu: user + system, memory };
}

/** The costs of steps taken one after the other. */
export const sum = (costs: Cost[]): Cost => ({
  wall: costs.reduce((all, { wall }) => all + wall, 0),
  cpu: costs.reduce((all, { cpu }) => all + cpu, 0),
  memory: Math.max(...costs.map(({ memory }) => memory)),
});
