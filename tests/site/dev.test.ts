// When this fails, a writer at work in dev does not see an edit, or not all that a build makes.
import { once } from 'node:events';
import { afterAll, expect, test, vi } from 'vitest';
import { copyProject } from '../support/copy.ts';
import { freePort } from '../support/port.ts';

const copy = copyProject();
afterAll(() => copy.remove());

test('in dev an edit of a claim, and then of a source, shows at once; twin, feed and share image are there too', {
  timeout: 100_000,
}, async () => {
  const port = String(await freePort());
  const dev = copy.start('dev', '--port', port, '--host', '127.0.0.1');
  const ended = once(dev, 'exit');
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}/${path}`);
  const shows = (words: string, timeout: number, before = () => {}) =>
    vi.waitFor(
      async () => {
        before();
        const page = await (await ask('evidence/')).text();
        expect(page.includes(words), words).toBe(true);
      },
      { timeout, interval: 1000 },
    );
  try {
    await shows('The evidence', 40_000);
    // An editor is never as quick as a test: an edit made before all files are watched, or read, is saved again.
    const edited = (file: string, find: string, put: string) => {
      copy.change(file, find, put);
      const saved = copy.read(file);
      return shows(put, 20_000, () => copy.write(file, saved));
    };
    await edited('content/claims.yaml', 'through the warmed area.', 'in the warmed place.');
    await edited('content/sources.yaml', 'Furlan AD, ', 'Furlan B, ');
    expect(await (await ask('articles/benefits.md')).text()).toMatch(/^# .+[\s\S]+\d\. Furlan B, /);
    expect(await (await ask('rss.xml')).text()).toMatch(/^<\?xml[\s\S]+;Furlan B, /);
    expect((await ask('share/benefits.png')).headers.get('content-type')).toBe('image/png');
  } finally {
    dev.kill();
    await ended;
  }
});
