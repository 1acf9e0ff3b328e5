import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { tempFolder } from '../engines/temp.ts';
import { browserPath } from '../support/browser.ts';
import { freePort } from '../support/port.ts';

/** Orca is to write its log line by line, to be silent about keys, and not to read a whole page when it opens. */
const settings = `import orca.debug
import orca.settings
orca.debug.debugFile.reconfigure(line_buffering=True)
orca.settings.enableKeyEcho = False
orca.settings.sayAllOnLoad = False
orca.settings.pageSummaryOnLoad = False
`;

/** A reader at Chromium with Orca, on a screen of their own. */
export interface Session {
  page: Page;
  /** Presses keys of the keyboard, as X names them: "Tab", "space", "Return". */
  press(...keys: string[]): Promise<unknown>;
  /** Types words as a slow typist does. */
  type(words: string): Promise<unknown>;
  /** Waits until Orca has nothing more to do. @returns what it said since it was last asked */
  heard(): Promise<string[]>;
  close(): Promise<void>;
}

/** Tries something until it works. @throws when it does not within a minute */
async function retry<T>(what: string, attempt: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (let tries = 0; tries < 120; tries += 1, await pause(500)) {
    const result = await Promise.resolve(attempt()).catch(() => undefined);
    if (result) return result;
  }
  throw new Error(`${what} did not start within a minute.`);
}

/** Orca's home: its settings, its log, and two modules that are not there, so that it neither speaks aloud nor writes Braille. */
function orcaHome() {
  const home = tempFolder('orca');
  const [data, python] = [join(home, 'data/orca'), join(home, 'python')];
  mkdirSync(data, { recursive: true });
  mkdirSync(python);
  writeFileSync(join(data, 'orca-customizations.py'), settings);
  for (const module of ['speechd', 'brlapi']) writeFileSync(join(python, `${module}.py`), 'raise ImportError\n');
  const env = {
    HOME: home,
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CONFIG_HOME: join(home, 'config'),
    PYTHONPATH: python,
  };
  return { home, env, log: join(home, 'orca.log') };
}

/**
 * Starts Orca, then Chromium at an address. The screen and the D-Bus session are there already.
 * @throws when one of them does not start
 */
export async function startSession(address: string): Promise<Session> {
  const { home, env: own, log } = orcaHome();
  const env = { ...process.env, ...own };
  const started: ChildProcess[] = [];
  const start = (program: string, ...args: string[]) => started.push(spawn(program, args, { env, stdio: 'ignore' }));
  const said = () =>
    existsSync(log)
      ? [...readFileSync(log, 'utf8').matchAll(/SPEECH OUTPUT: '(.*)'(?: voice=\w+)?(?: ?\{.*)?$/gm)].map(
          ([, words = '']) => words,
        )
      : [];
  start('openbox');
  start('orca', `--debug-file=${log}`);
  await retry('Orca', () => said().includes('Screen reader on.'));
  const port = await freePort();
  const flags = ['--no-sandbox', '--test-type', '--no-first-run', '--disable-gpu', '--window-size=1000,900'];
  start(
    browserPath(),
    ...flags,
    '--force-renderer-accessibility',
    `--remote-debugging-port=${port}`,
    `--user-data-dir=${join(home, 'profile')}`,
    `--app=${address}`,
  );
  const browser: Browser = await retry('Chromium', () => chromium.connectOverCDP(`http://127.0.0.1:${port}`));
  const page = await retry('Its page', () => browser.contexts()[0]?.pages()[0]);
  const xdotool = (...args: string[]) => promisify(execFile)('xdotool', args, { env });
  let at = 0;
  return {
    page,
    press: (...keys) => xdotool('key', '--delay', '200', ...keys),
    type: (words) => xdotool('type', '--delay', '200', words),
    async heard() {
      // Its log grows with each event that reaches it, whether it speaks of it or not: it is done when it has spoken and the
      // log rests. Where nothing has come yet, a busy machine is given longer.
      for (let [size, rest, start] = [0, 0, Date.now()]; ; await pause(250)) {
        const now = statSync(log).size;
        [size, rest] = [now, now === size ? rest + 250 : 0];
        const isSpoken = said().length > at;
        if (rest >= (isSpoken ? 1_500 : 10_000) || Date.now() - start > 30_000) break;
      }
      const lines = said().slice(at);
      at += lines.length;
      return lines;
    },
    async close() {
      await browser.close();
      for (const program of started) program.kill();
    },
  };
}
