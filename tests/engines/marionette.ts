import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../support/port.ts';
import type { Driver, Engine } from './driver.ts';
import { unpackedDebs } from './installed.ts';
import { tempFolder } from './temp.ts';
import { pressing } from './webdriver.ts';

/** Debian 11's Firefox, and what it needs that later Debians do not have. */
const debs = {
  'main/f/firefox-esr/firefox-esr_115.14.0esr-1~deb11u1_amd64.deb':
    'ea708f9259c53ecb4a47e3b29571a578fe27f472d0f01ae9b0a657c20e32ac66',
  'main/d/dbus-glib/libdbus-glib-1-2_0.110-6_amd64.deb':
    '47a8829767c5707785c57ea7a99df90daa3c7f75dcfe3c6481d997307b7ed7a0',
  'main/libf/libffi/libffi7_3.3-6_amd64.deb': '30ca89bfddae5fa6e0a2a044f22b6e50cd17c4bc6bc850c579819aeab7101f0f',
};

/** A client of Marionette, the protocol of WebDriver within Firefox: today's drivers speak another that an old one lacks. */
async function marionette(port: number) {
  const socket = await connected(port);
  const waiting = new Map<number, (answer: [error: { message: string } | null, result: { value: unknown }]) => void>();
  let rest = Buffer.alloc(0);
  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    for (let colon = rest.indexOf(':'); colon > 0; colon = rest.indexOf(':')) {
      const end = colon + 1 + Number(rest.subarray(0, colon));
      if (rest.length < end) return;
      // The first message is a greeting, and no answer.
      const { 1: id, 2: error, 3: result } = JSON.parse(rest.subarray(colon + 1, end).toString());
      rest = rest.subarray(end);
      waiting.get(id)?.([error, result]);
    }
  });
  let last = 0;
  return <T>(command: string, params: object = {}) =>
    new Promise<T>((done, fail) => {
      last += 1;
      waiting.set(last, ([error, result]) => (error ? fail(new Error(error.message)) : done(result as T)));
      const message = JSON.stringify([0, last, `WebDriver:${command}`, params]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
}

async function connected(port: number) {
  for (let tries = 0; ; tries += 1) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await new Promise((done) =>
      socket.once('connect', () => done(true)).once('error', () => done(false)),
    );
    if (isOpen) return socket;
    if (tries > 100) throw new Error('Firefox did not listen');
    await pause(200);
  }
}

/** Firefox 115, the first ESR within the floor that can still be had. */
export const firefox115: Engine = {
  name: 'Firefox 115',
  async start(scheme): Promise<Driver> {
    const root = await unpackedDebs('firefox-115', debs);
    const port = await freePort();
    const profile = tempFolder('firefox-115');
    const prefs = {
      'marionette.port': port,
      'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
      'app.update.enabled': false,
      'browser.shell.checkDefaultBrowser': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'network.captive-portal-service.enabled': false,
    };
    const lines = Object.entries(prefs).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    const env = { ...process.env, HOME: profile, LD_LIBRARY_PATH: join(root, 'usr/lib/x86_64-linux-gnu') };
    const program = join(root, 'usr/lib/firefox-esr/firefox-esr');
    const child = spawn(program, ['--headless', '--marionette', '--profile', profile], { env, stdio: 'ignore' });
    try {
      const send = await marionette(port);
      const { capabilities } = await send<{ capabilities: Record<string, string> }>('NewSession');
      await send('SetWindowRect', { width: 450, height: 900 });
      return {
        name: `Firefox ${capabilities['browserVersion']}`,
        open: (url) => send('Navigate', { url }),
        evaluate: async <T>(expression: string) =>
          (await send<{ value: T }>('ExecuteScript', { script: `return (${expression})`, args: [] })).value,
        press: (key) => send('PerformActions', pressing(key)),
        print: async () => Buffer.from((await send<{ value: string }>('Print')).value, 'base64'),
        close: async () => child.kill('SIGKILL'),
      };
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    }
  },
};
