import { strict as assert } from 'node:assert';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type StaticServer, serveStatic } from '../support/static.ts';
import { tempFolder } from './temp.ts';
import type { TextBrowser } from './text.ts';

/** Reads the pages as plain text: danger signs before anything else in the quiz, none in a search that nobody has made. */
async function readInOrder({ read }: TextBrowser, site: string): Promise<string> {
  const quiz = (await read(`${site}/quiz/`)).replace(/\s+/g, ' ');
  const places = [
    'Do you have any of these signs',
    'Chest pain',
    'The quiz needs JavaScript',
    'before you book if',
    'Mild back pain',
  ].map((words) => quiz.indexOf(words));
  assert(
    !places.includes(-1) && places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0)),
    `the quiz is read in the order ${places}`,
  );
  assert(
    !(await read(`${site}/search/`)).includes('Call 999'),
    'the emergency card stands in a search that nobody has made',
  );
  const article = await read(`${site}/articles/back-pain/`);
  const [joined] = /\w+ *(?:\w\.\.|certainty[A-Z]|[a-z]Source).*/.exec(article) ?? [];
  assert(!joined, `a note runs into its sentence: ${joined?.slice(0, 60)}`);
  return 'read in the right order; no emergency card before a search; notes stand apart';
}

/** What a server was asked for after the page itself, while a sign was ticked and Continue pressed. */
async function askedBy({ tick }: TextBrowser, server: StaticServer): Promise<string[]> {
  const start = server.sent.length;
  const asked = () =>
    server.sent
      .slice(start)
      .filter(({ path }) => path === '/quiz/')
      .slice(1)
      .map(({ url }) => url);
  await tick(`http://127.0.0.1:${server.port}/quiz/`, () => asked().length > 0);
  return asked();
}

/** A quiz as it must not be: boxes with names, and a Continue that works before any script. */
function talkativeQuiz(): string {
  const html = readFileSync('dist/quiz/index.html', 'utf8');
  const told = html
    .replaceAll('type="checkbox"', 'type="checkbox" name="emergency"')
    .replace(/(<button type="submit"[^>]*) disabled/, '$1');
  assert.notEqual(told, html);
  const dir = tempFolder('talkative');
  mkdirSync(join(dir, 'quiz'));
  writeFileSync(join(dir, 'quiz/index.html'), told);
  writeFileSync(join(dir, '404.html'), '');
  return dir;
}

/** A ticked sign reaches no server; the same presses on a form that does send it are seen to send it, or they prove nothing. */
async function keepsAnswers(browser: TextBrowser, server: StaticServer): Promise<string> {
  const talkative = await serveStatic(talkativeQuiz(), '');
  try {
    const told = await askedBy(browser, talkative);
    assert(
      told.some((url) => url.includes('emergency=chest')),
      `its check proves nothing: a form that sends the sign sent ${told.join() || 'nothing'}`,
    );
  } finally {
    talkative.stop();
  }
  const asked = await askedBy(browser, server);
  assert.deepEqual(
    asked.filter((url) => url.includes('=')),
    [],
    'an answer reached the server',
  );
  return `ticked a sign and pressed Continue: sent ${asked.join() || 'nothing'} (a form with names: the sign)`;
}

/** Everything that is asked of a browser without scripts. @returns what was seen; throws on a fault */
export const checkText = async (browser: TextBrowser, server: StaticServer, site: string): Promise<string> =>
  `${await readInOrder(browser, site)}; ${await keepsAnswers(browser, server)}`;
