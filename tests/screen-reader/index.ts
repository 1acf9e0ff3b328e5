// npm run test:screen-reader: Orca is heard through the quiz and the search, in Chromium, and what it says is compared with heard.txt.
// UPDATE=1 writes what is heard there, to be read before it is committed. JOURNEYS="The search" hears that one alone.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { need } from '../support/need.ts';
import { serveStatic } from '../support/static.ts';
import { compare, format, type Heard, parse } from './heard.ts';
import { journeys } from './journeys.ts';
import { type Session, startSession } from './session.ts';

/** Runs this again on a screen and in a D-Bus session of its own. */
function onOwnScreen(): never {
  const packages = ['orca', 'xvfb', 'xdotool', 'openbox', 'dbus', 'at-spi2-core'];
  const [xvfb] = ['xvfb-run', 'orca', 'xdotool', 'openbox', 'dbus-run-session'].map((program) =>
    need([`/usr/bin/${program}`], packages),
  );
  const screen = ['-a', '-s', '-screen 0 1100x1000x24', 'dbus-run-session', '--', process.execPath];
  const { status } = spawnSync(xvfb as string, [...screen, ...process.argv.slice(1)], {
    env: { ...process.env, ON_OWN_SCREEN: '1' },
    stdio: ['ignore', 'inherit', process.env['DEBUG'] ? 'inherit' : 'ignore'],
  });
  process.exit(status ?? 1);
}
if (!process.env['ON_OWN_SCREEN']) onOwnScreen();

const file = join(import.meta.dirname, 'heard.txt');
const isUpdate = Boolean(process.env['UPDATE']);
const wanted = process.env['JOURNEYS']?.split(',') ?? Object.keys(journeys);
const server = await serveStatic('dist', '');
const site = `http://127.0.0.1:${server.port}`;
const expected = parse(readFileSync(file, 'utf8'));

/** Hears one journey. @returns where it differs from what was heard before, if anywhere */
async function hear(session: Session, name: string): Promise<string> {
  const heard: Heard = [];
  for (const [what, act] of journeys[name] ?? []) {
    await act(session, site);
    heard.push([what, await session.heard()]);
  }
  if (isUpdate) expected[name] = parse(format({ [name]: heard }))[name] ?? [];
  return compare(expected[name] ?? [], heard) ?? '';
}

const differing: string[] = [];
const session = await startSession(`${site}/about/`).catch((error: Error) => {
  // What programs of the session complain of is not shown: this is.
  console.log(error.message);
  process.exit(1);
});
try {
  await session.heard();
  for (const name of wanted) {
    const difference = await hear(session, name).catch(
      (error) => `  ${error instanceof Error ? error.message : error}`,
    );
    if (difference) differing.push(name);
    console.log(difference ? `${name}:\n${difference}` : `${name}: heard as expected.`);
  }
} finally {
  await session.close();
  server.stop();
}
if (isUpdate) writeFileSync(file, format(expected));
console.log(differing.length ? `Not as expected: ${differing.join(', ')}.` : 'All as expected.');
process.exit(differing.length ? 1 : 0);
