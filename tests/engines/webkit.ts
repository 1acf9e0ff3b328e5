import { spawn } from 'node:child_process';
import { need } from '../support/need.ts';
import { freePort } from '../support/port.ts';
import type { Engine } from './driver.ts';
import { webDriver } from './webdriver.ts';

const miniBrowsers = ['4.1', '4.0'].map((version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`);

/** Starts a WebDriver server. @returns its port, and what ends it with all that it started */
async function serve(program: string, before: string[], env = process.env) {
  const port = await freePort();
  const [command = '', ...args] = [...before, program, `--port=${port}`];
  // A group of its own, so that the screen and the browser end with it.
  const child = spawn(command, args, { env, detached: true, stdio: 'ignore' });
  return { port, end: () => child.pid && process.kill(-child.pid, 'SIGTERM') };
}

/** WebKitGTK's own browser, on a screen of its own: near to today's Safari. */
export const webkit: Engine = {
  name: 'WebKitGTK',
  async start(scheme) {
    const driver = need(['/usr/bin/WebKitWebDriver'], ['webkit2gtk-driver']);
    const binary = need(miniBrowsers, ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0']);
    const screen = [need(['/usr/bin/xvfb-run'], ['xvfb']), '-a'];
    const env = { ...process.env, GTK_THEME: scheme === 'dark' ? 'Adwaita:dark' : 'Adwaita' };
    const { port, end } = await serve(driver, screen, env);
    const options = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
    return webDriver(port, options, ({ browserVersion }) => `WebKitGTK ${browserVersion}`, end);
  },
};

/** WPE WebKit in Cog, of the generation of Safari 16.0 to 16.3. It knows no dark scheme. */
export const wpe: Engine = {
  name: 'WPE WebKit',
  schemes: ['light'],
  async start() {
    const driver = need(['/usr/bin/WPEWebDriver'], ['wpewebkit-driver']);
    const binary = need(['/usr/bin/cog'], ['cog']);
    const { port, end } = await serve(driver, []);
    const options = { 'wpe:browserOptions': { binary, args: ['--automation', '--platform=headless'] } };
    return webDriver(port, options, ({ browserVersion }) => `WPE WebKit ${browserVersion}`, end);
  },
};
