// npm run test:engines: the built site in real engines of the floor and of today, driven by keyboard, with measured contrasts.
// Says what it could not get. ENGINES="Chromium 103,WebKitGTK" runs those alone.
import { serveStatic } from '../support/static.ts';
import { checks } from './checks.ts';
import { chromium } from './chromium.ts';
import type { Driver, Engine, Scheme } from './driver.ts';
import { firefox } from './firefox.ts';
import { firefox115 } from './marionette.ts';
import { textBrowsers } from './text.ts';
import { checkText } from './text-checks.ts';
import { webkit, wpe } from './webkit.ts';

const engines: Engine[] = [...['103.0.0', '110.0.1', '122.0.0'].map(chromium), firefox115, firefox, wpe, webkit];
const wanted = process.env['ENGINES']?.split(',');
const isWanted = ({ name }: { name: string }) => !wanted || wanted.some((start) => name.startsWith(start));
const server = await serveStatic('dist', '');
const site = `http://127.0.0.1:${server.port}`;
const lines: string[] = [];
let faults = 0;
const say = (line: string) => console.log(lines[lines.push(line) - 1]);
const words = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n')[0];

/** A check, after which no script has failed and nothing complained on the console. */
async function checkQuietly(check: (driver: Driver, site: string) => Promise<string>, driver: Driver) {
  const result = await check(driver, site);
  const [first] = driver.faults?.splice(0) ?? [];
  if (first) throw new Error(`on the console: ${first}`);
  return result;
}

async function run(engine: Engine, scheme: Scheme) {
  const driver = await engine.start(scheme);
  try {
    for (const [name, check] of Object.entries(checks)) {
      const result = await checkQuietly(check, driver).catch((error) => {
        faults += 1;
        return `FAULT: ${words(error)}`;
      });
      say(`${driver.name}, ${scheme}, ${name}: ${result}`);
    }
  } finally {
    await driver.close();
  }
}

for (const engine of engines.filter(isWanted))
  for (const scheme of engine.schemes ?? (['light', 'dark'] as const))
    await run(engine, scheme).catch((error) => say(`${engine.name}, ${scheme}: NOT RUN: ${words(error)}`));
for (const browser of textBrowsers.filter(isWanted))
  try {
    say(`${browser.name}: ${await checkText(browser, server, site)}`);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (!isMissing) faults += 1;
    say(`${browser.name}: ${isMissing ? 'NOT RUN' : 'FAULT'}: ${words(error)}`);
  }
server.stop();
console.log(
  'Not to be had from npm or Debian: Firefox 100 to 114, and Safari itself (WPE WebKit 2.38 stands near to its 16.0).',
);
console.log(faults ? `${faults} faults.` : 'No fault.');
process.exit(faults ? 1 : 0);
