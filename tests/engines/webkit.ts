import { spawn } from 'node:child_process';
import { need } from '../support/need.ts';
import { freePort } from '../support/port.ts';
import type { Driver, Engine } from './driver.ts';

const miniBrowsers = ['4.1', '4.0'].map((version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`);
const binary = () => need(miniBrowsers, ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0']);

/** What WebDriver calls keys that type nothing. */
const keys: Record<string, string> = { Tab: '\uE004', Enter: '\uE007', ArrowDown: '\uE015' };

/** WebKitGTK's own browser, through its WebDriver, on a screen of its own. */
export const webkit: Engine = {
  name: 'WebKitGTK',
  async start(scheme): Promise<Driver> {
    const driverPath = need(['/usr/bin/WebKitWebDriver'], ['webkit2gtk-driver']);
    const xvfb = need(['/usr/bin/xvfb-run'], ['xvfb']);
    const port = await freePort();
    const env = { ...process.env, GTK_THEME: scheme === 'dark' ? 'Adwaita:dark' : 'Adwaita' };
    // A group of its own, so that the screen and the browser end with it.
    const child = spawn(xvfb, ['-a', driverPath, `--port=${port}`], { env, detached: true, stdio: 'ignore' });
    const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
      const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        ...(body && { body: JSON.stringify(body) }),
      });
      const { value } = (await reply.json()) as { value: T & { error?: string; message?: string } };
      if (!reply.ok) throw new Error(`${value.error}: ${value.message}`);
      return value;
    };
    const end = () => child.pid && process.kill(-child.pid, 'SIGTERM');
    try {
      await ready(call);
      const options = { 'webkitgtk:browserOptions': { binary: binary(), args: ['--automation'] } };
      const { sessionId, capabilities } = await call<{ sessionId: string; capabilities: Record<string, string> }>(
        'POST',
        '/session',
        { capabilities: { alwaysMatch: options } },
      );
      const session = `/session/${sessionId}`;
      return {
        name: `WebKitGTK ${capabilities['browserVersion']}`,
        open: (url) => call('POST', `${session}/url`, { url }),
        evaluate: (expression) =>
          call('POST', `${session}/execute/sync`, { script: `return (${expression})`, args: [] }),
        async press(key) {
          const value = keys[key] ?? key;
          const actions = [
            {
              type: 'key',
              id: 'keyboard',
              actions: [
                { type: 'keyDown', value },
                { type: 'keyUp', value },
              ],
            },
          ];
          await call('POST', `${session}/actions`, { actions });
        },
        async close() {
          await call('DELETE', session).catch(() => {});
          end();
        },
      };
    } catch (error) {
      end();
      throw error;
    }
  },
};

async function ready(call: (method: string, path: string) => Promise<unknown>) {
  for (let tries = 0; ; tries += 1)
    try {
      return await call('GET', '/status');
    } catch (error) {
      if (tries > 50) throw error;
      await new Promise((go) => setTimeout(go, 200));
    }
}
