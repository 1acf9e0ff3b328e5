import { strict as assert } from 'node:assert';
import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { StaticServer } from '../support/static.ts';

interface TextBrowser {
  name: string;
  /** What was seen; throws on a fault. */
  check(server: StaticServer, site: string): Promise<string>;
}

/** The server runs in this very process: a program that is waited for would wait for it. */
const textOf = async (program: string, ...args: string[]) => (await promisify(execFile)(program, args)).stdout;
const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));

/** Reads the pages as plain text: danger signs before anything else in the quiz, none in a search that nobody has made. */
async function order(dump: (url: string) => Promise<string>, site: string): Promise<string> {
  const quiz = (await dump(`${site}/quiz/`)).replace(/\s+/g, ' ');
  const places = [
    'Do you have any of these signs',
    'Chest pain',
    'The quiz needs JavaScript',
    'before you book if',
    'Mild back pain',
  ].map((words) => quiz.indexOf(words));
  assert(
    !places.includes(-1) && places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0)),
    `the quiz is read in the order ${places}`,
  );
  assert(
    !(await dump(`${site}/search/`)).includes('Call 999'),
    'the emergency card stands in a search that nobody has made',
  );
  const article = await dump(`${site}/articles/back-pain/`);
  assert(!/[a-z]\.\.|certainty[A-Z]|[a-z]Source/.test(article), 'notes run into sentences');
  return 'read in the right order; no emergency card before a search; notes stand apart';
}

/** What the server was asked for while a sign was ticked and Continue pressed. */
async function askedBy(server: StaticServer, act: () => Promise<unknown>): Promise<string[]> {
  const before = server.sent.length;
  await act();
  return server.sent.slice(before).map(({ url }) => url);
}

function expectNothingTold(asked: string[]): string {
  const told = asked.filter((url) => /[?&][^=]+=/.test(url));
  assert.deepEqual(told, [], 'an answer reached the server');
  return `ticked a sign and pressed Continue: sent ${asked.slice(1).join(', ') || 'nothing'}`;
}

/** Types keys into a program on a terminal of its own. */
async function onTerminal(command: string, keys: string[]) {
  const child = spawn('script', ['-qfec', command, '/dev/null'], {
    env: { ...process.env, TERM: 'xterm', COLUMNS: '120', LINES: '60' },
  });
  const ended = new Promise((gone) => child.on('close', gone));
  await pause(1500);
  for (const key of keys) {
    child.stdin.write(key);
    await pause(500);
  }
  child.kill();
  await ended;
}

const w3m: TextBrowser = {
  name: execVersion('w3m', ['-version'], /w3m\/([\w.+-]+)/),
  async check(server, site) {
    const read = await order((url) => textOf('w3m', '-dump', '-cols', '100', url), site);
    // From the sign's words back to its box, which Enter ticks; then on to the button.
    const keys = ['/Chest pain\r', '\x1b\t', '\r', '/Continue\r', '\r', 'q', 'y'];
    const asked = await askedBy(server, () => onTerminal(`w3m '${site}/quiz/'`, keys));
    return `${read}; ${expectNothingTold(asked)}`;
  },
};

const lynx: TextBrowser = {
  name: execVersion('lynx', ['-version'], /Version ([\w.]+)/).replace('lynx', 'Lynx'),
  async check(server, site) {
    const read = await order((url) => textOf('lynx', '-dump', '-width=100', url), site);
    const script = join(mkdtempSync(join(tmpdir(), 'lynx-')), 'keys');
    const keys = ['/', ...'Chest pain', '^J', '<tab>', '^J', '/', ...'Continue', '^J', '^J', 'q', 'y'];
    writeFileSync(script, keys.map((key) => `key ${key === ' ' ? '<space>' : key}`).join('\n'));
    const asked = await askedBy(server, () => onTerminal(`lynx -cmd_script=${script} '${site}/quiz/'`, []));
    return `${read}; ${expectNothingTold(asked)}`;
  },
};

/** A program's name with its version; the name alone where it is not installed. */
function execVersion(program: string, args: string[], version: RegExp): string {
  try {
    return `${program} ${version.exec(execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))?.[1]}`;
  } catch {
    return program;
  }
}

/** Browsers without scripts or styles. */
export const textBrowsers = [w3m, lynx];
