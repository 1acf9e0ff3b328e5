import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { browserFlags } from '../support/browser.ts';
import type { Driver, Engine } from './driver.ts';
import { installed } from './installed.ts';
import { tempFolder } from './temp.ts';

/** The program out of its package, which packs it with brotli. */
function unpack(version: string): string {
  const dir = installed('@sparticuz/chromium', version);
  const program = join(dir, 'chromium');
  if (!existsSync(program))
    writeFileSync(program, brotliDecompressSync(readFileSync(join(dir, 'bin/chromium.br'))), { mode: 0o755 });
  return program;
}

/** Starts a Chromium, and gives the address of its first page for the DevTools protocol. */
async function launch(program: string) {
  const profile = tempFolder('chromium');
  const child = spawn(
    program,
    [
      ...browserFlags,
      '--no-zygote',
      '--single-process',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await new Promise<string>((found, fail) => {
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
      const port = /ws:\/\/[^:]+:(\d+)\//.exec(said)?.[1];
      if (port) found(port);
    });
    child.on('exit', () => fail(new Error(`it ended at once: ${said.slice(-300)}`)));
  });
  const pageUrl = async () => {
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
      type: string;
      webSocketDebuggerUrl: string;
    }[];
    return targets.find(({ type }) => type === 'page')?.webSocketDebuggerUrl;
  };
  // It listens before its first page is there.
  let url = await pageUrl();
  for (let tries = 0; !url && tries < 100; tries += 1) {
    await pause(100);
    url = await pageUrl();
  }
  if (!url) throw new Error('it opened no page');
  const version = (await (await fetch(`http://127.0.0.1:${port}/json/version`)).json()) as { Browser: string };
  return { child, name: version.Browser, url };
}

/** What the protocol tells of a script's errors and of what the console was given. */
interface Told {
  exceptionDetails?: { text: string; exception?: { description?: string } };
  type?: string;
  args?: { value?: unknown; description?: string }[];
  entry?: { level: string; text: string };
}

/** The words of a fault, where an event of the protocol is one. */
const faultIn = ({ exceptionDetails, type, args, entry }: Told): string | undefined =>
  exceptionDetails
    ? (exceptionDetails.exception?.description ?? exceptionDetails.text)
    : type === 'error'
      ? args?.map(({ value, description }) => value ?? description).join(' ')
      : entry?.level === 'error'
        ? entry.text
        : undefined;

/** A client of the DevTools protocol: drivers of today ask an old Chromium for what it does not have. */
async function connect(url: string, faults: string[]) {
  const socket = new WebSocket(url);
  const waiting = new Map<number, (answer: { result?: unknown; error?: { message: string } }) => void>();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(data);
    const fault = answer.method && faultIn(answer.params);
    if (fault) faults.push(fault);
    waiting.get(answer.id)?.(answer);
  };
  await new Promise((ready, fail) => {
    socket.onopen = ready;
    socket.onerror = fail;
  });
  let last = 0;
  return <T>(method: string, params: object = {}) =>
    new Promise<T>((done, fail) => {
      last += 1;
      waiting.set(last, ({ result, error }) =>
        error ? fail(new Error(`${method}: ${error.message}`)) : done(result as T),
      );
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}

const codes: Record<string, [code: string, keyCode: number, text?: string]> = {
  Tab: ['Tab', 9],
  Enter: ['Enter', 13, '\r'],
  ' ': ['Space', 32, ' '],
  ArrowDown: ['ArrowDown', 40],
};

/** A Chromium of Sparticuz's package. */
export const chromium = (version: string): Engine => ({
  name: `Chromium ${version.split('.')[0]}`,
  async start(scheme): Promise<Driver> {
    const { child, name, url } = await launch(unpack(version));
    const faults: string[] = [];
    const send = await connect(url, faults);
    for (const domain of ['Page', 'Runtime', 'Log']) await send(`${domain}.enable`);
    await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    await send('Emulation.setDeviceMetricsOverride', { width: 390, height: 844, deviceScaleFactor: 1, mobile: false });
    const evaluate = async <T>(expression: string): Promise<T> => {
      type Answer = { result: { value: T }; exceptionDetails?: { exception?: { description?: string } } };
      const { result, exceptionDetails } = await send<Answer>('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      return result.value;
    };
    return {
      name,
      faults,
      evaluate,
      open: (address) => send('Page.navigate', { url: address }),
      async press(key) {
        const [code, windowsVirtualKeyCode, text] = codes[key] ?? [
          `Key${key.toUpperCase()}`,
          key.toUpperCase().charCodeAt(0),
          key,
        ];
        const event = { key, code, windowsVirtualKeyCode };
        await send('Input.dispatchKeyEvent', {
          type: text ? 'keyDown' : 'rawKeyDown',
          ...event,
          ...(text && { text }),
        });
        await send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
      },
      print: async () => Buffer.from((await send<{ data: string }>('Page.printToPDF')).data, 'base64'),
      close: async () => child.kill('SIGKILL'),
    };
  },
});
