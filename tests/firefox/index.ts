// npm run test:firefox: the built site in Firefox, over WebDriver BiDi, which Playwright does not speak to a stock Firefox.
// Opens each kind of page, takes the quiz to a plan, searches titles and full text. Any error on any page fails it.
import { strict as assert } from 'node:assert';
import puppeteer, { type Page } from 'puppeteer-core';
import { need } from '../support/need.ts';
import { serveStatic } from '../support/static.ts';

const places = [process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox'];
const executablePath = need(places, ['firefox-esr'], ', or set FIREFOX_PATH');

/** Picks answers of the open step by their words, goes on, and gives the heading that follows. */
async function answer(page: Page, words: string): Promise<string> {
  const heading = () => page.$eval('.quiz-step h2, [data-outcome] h2', (h2) => h2.textContent ?? '');
  const before = await heading();
  await page.$$eval(
    '.quiz-step label',
    (labels, wanted) =>
      labels
        .find((label) => label.textContent?.trim().startsWith(wanted))
        ?.querySelector('input')
        ?.click(),
    words,
  );
  await page.$eval('.quiz-step .button', (button) => (button as HTMLButtonElement).click());
  await page.waitForFunction(
    (old) => document.querySelector('.quiz-step h2, [data-outcome] h2')?.textContent !== old,
    {},
    before,
  );
  return heading();
}

const server = await serveStatic('dist', '');
const browser = await puppeteer.launch({ browser: 'firefox', executablePath });
try {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const open = (path: string) => page.goto(`http://127.0.0.1:${server.port}${path}`);

  for (const path of ['/', '/articles/', '/articles/back-pain/', '/how-often/mild/', '/evidence/', '/about/']) {
    await open(path);
    assert(await page.$('h1'), `${path} has no heading`);
  }
  await open('/quiz/');
  await page.waitForSelector('astro-island:not([ssr])');
  await answer(page, 'None of these');
  await answer(page, 'None of these');
  await answer(page, 'It comes and goes');
  await answer(page, '4');
  await answer(page, 'Under 6 weeks');
  assert.match(await answer(page, 'None of these'), /^Your plan: /);

  await open('/search/?q=pregnancy');
  await page.waitForSelector('[data-search-results] > li > a');
  await open('/search/?q=forearm');
  await page.waitForSelector('[data-search-results] mark');
  assert.deepEqual(errors, []);
  console.log(`${await browser.version()}: six kinds of page, the quiz to its plan, both searches; no error.`);
} finally {
  await browser.close();
  server.stop();
}
