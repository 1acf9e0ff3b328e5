// When this fails, a writer at work in dev does not see an edit, or not all that a build makes.
import { once } from 'node:events';
import { afterAll, expect, test, vi } from 'vitest';
import { copyProject } from '../support/copy.ts';
import { freePort } from '../support/port.ts';

/** A slip, and what must be said of it. */
const slips: [file: string, find: string, put: string, line: string][] = [
  [
    'content/claims.yaml',
    'in the warmed place.',
    'in the warmed place',
    'content/claims.yaml:6: wording: The wording has no full stop at its end. Add it.',
  ],
  ['content/articles/benefits.mdx', '## Warmth\n', '## Warmth {#warm}\n', 'content/articles/benefits.mdx:'],
  ['content/articles/benefits.mdx', '<Claim id="stay-active">', '<Claim id="stay-still">', 'no such claim'],
  ['content/quiz.yaml', 'severity: [0, 3]', 'severity: [0, 4]', 'Severity 4 is covered 2 times'],
];

/** What the dev server sends to a browser that has a page open. */
async function overlaysOf(port: string): Promise<string[]> {
  const client = await (await fetch(`http://127.0.0.1:${port}/@vite/client`)).text();
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1];
  const socket = new WebSocket(`ws://127.0.0.1:${port}/?token=${token}`, 'vite-hmr');
  const heard: string[] = [];
  socket.onmessage = ({ data }) => {
    if (JSON.parse(data).type === 'error') heard.push(JSON.parse(data).err.message);
  };
  await new Promise((open, failed) => Object.assign(socket, { onopen: open, onerror: failed }));
  return heard;
}

const copy = copyProject();
afterAll(() => copy.remove());

test('in dev edits show at once; the Markdown version, the feed and the share image are there too; a mistake is told with its line, over the last good page', {
  timeout: 170_000,
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
    await shows('The evidence', 90_000);
    // An editor is never as quick as a test: an edit made before all files are watched, or read, is saved again.
    const edited = (file: string, find: string, put: string) => {
      copy.change(file, find, put);
      const saved = copy.read(file);
      return shows(put, 20_000, () => copy.write(file, saved));
    };
    await edited('content/claims.yaml', 'through the warmed area.', 'in the warmed place.');
    await edited('content/sources.yaml', 'Furlan AD, ', 'Furlan B, ');
    expect(await (await ask('articles/benefits.md')).text()).toMatch(/^# .+[\s\S]+\d\. Furlan B, /);
    // A route that is named by a parameter, such as sources.[format], is found in a build and not in dev.
    for (const path of ['sources.bib', 'sources.csl.json', 'evidence.csv', 'evidence.schema.json'])
      expect((await ask(path)).status, path).toBe(200);
    expect(await (await ask('rss.xml')).text()).toMatch(/^<\?xml[\s\S]+;Furlan B, /);
    expect((await ask('share/benefits.png')).headers.get('content-type')).toBe('image/png');

    // One slip in each kind of file: its line is told in the terminal and to the browser, and the pages stay.
    const told: string[] = [];
    const overlays = await overlaysOf(port);
    for (const stream of [dev.stdout, dev.stderr]) stream.on('data', (text) => told.push(String(text)));
    for (const [file, find, put, line] of slips) {
      copy.change(file, find, put);
      await vi.waitFor(() => expect(told.join('')).toContain(line), { timeout: 20_000, interval: 100 });
      await vi.waitFor(() => expect(overlays.join('')).toContain(line), { timeout: 20_000, interval: 100 });
      for (const page of ['articles/benefits/', 'articles/safety/', 'quiz/'])
        expect([page, (await ask(page)).status]).toEqual([page, 200]);
      told.length = overlays.length = 0;
      copy.change(file, put, find);
      await vi.waitFor(() => expect(told.join('')).toContain('The content is valid again.'), {
        timeout: 20_000,
        interval: 100,
      });
    }
  } finally {
    dev.kill();
    await ended;
  }
});
