import { execFile, execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { pressAll, readScreen } from './screen.ts';
import { tempFolder } from './temp.ts';

/** A browser without scripts and mostly without styles. */
export interface TextBrowser {
  /** With its version; without, where it is not installed. */
  name: string;
  /** The words of a page, in the order in which the browser shows them. */
  read(url: string): Promise<string>;
  /** Opens the quiz, ticks "Chest pain" and presses Continue. @param isDone whether the server has been asked for what follows */
  tick(url: string, isDone: () => boolean): Promise<void>;
}

/** The server runs in this very process: a program that is waited for would wait for it. */
const textOf = async (program: string, ...args: string[]) => (await promisify(execFile)(program, args)).stdout;

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
  name: named('w3m', ['-version'], /w3m\/([\w.]+)/),
  read: (url) => textOf('w3m', '-dump', '-cols', '100', url),
  // From the sign's words back to its box, which Enter ticks; then on to the button. The words stand in the explanations first.
  tick: (url) => onTerminal(`w3m '${url}'`, ['/Chest pain with\r', 'n', '\x1b\t', '\r', '/Continue\r', '\r', 'q', 'y']),
};

const lynx: TextBrowser = {
  name: named('Lynx', ['-version'], /Version ([\w.]+)/),
  read: (url) => textOf('lynx', '-dump', '-width=100', url),
  async tick(url) {
    const script = join(tempFolder('lynx'), 'keys');
    const keys = ['/', ...'Chest pain with', '^J', 'n', '^J', '/', ...'Continue', '^J', '^J', 'q', 'y'];
    writeFileSync(script, keys.map((key) => `key ${key === ' ' ? '<space>' : key}`).join('\n'));
    await onTerminal(`lynx -cmd_script=${script} '${url}'`, []);
  },
};

const netsurf: TextBrowser = {
  name: named('NetSurf', ['-s', 'netsurf-gtk'], /Version: ([\d.]+)/, 'dpkg'),
  read: (url) => readScreen(netsurfArgs(url)),
  tick: (url, isDone) => pressAll(netsurfArgs(url), isDone),
};
const netsurfArgs = (url: string) => ['netsurf-gtk', '--window_width=1000', '--window_height=3600', url];

const dillo: TextBrowser = {
  name: named('Dillo', ['--version'], /v?([\d.]+)/),
  read: (url) => readScreen(dilloArgs(url)),
  tick: (url, isDone) => pressAll(dilloArgs(url), isDone),
};
const dilloArgs = (url: string) => ['dillo', '-g', '1000x3600+0+0', url];

/** A browser's name with the version that a program tells; the name alone where it is not installed. */
function named(name: string, args: string[], version: RegExp, program = name.toLowerCase()): string {
  try {
    const told = execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return `${name} ${version.exec(told)?.[1]}`;
  } catch {
    return name;
  }
}

export const textBrowsers = [w3m, lynx, netsurf, dillo];
