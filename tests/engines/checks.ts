import { strict as assert } from 'node:assert';
import { setTimeout as pause } from 'node:timers/promises';
import { type Driver, until } from './driver.ts';
import { keep } from './keep.ts';
import { leastContrast, stones } from './page.ts';

const heading = `document.querySelector('.quiz-step h2, [data-outcome] h2')?.textContent`;

/** Chooses answers by their words and goes on, all by keyboard: Tab to the first field, Space or the field's own keys, Enter. */
async function answer(driver: Driver, words: string) {
  const before = await driver.evaluate<string>(heading);
  await driver.evaluate(
    `[...document.querySelectorAll('.quiz-step label')].find((label) => label.textContent.trim().startsWith(${JSON.stringify(words)})).querySelector('input').focus()`,
  );
  await driver.press(' ');
  await driver.press('Enter');
  await until(driver, `${heading} !== ${JSON.stringify(before)}`);
}

const isLateSeen = `(() => { const late = document.querySelector('.quiz-late'); return late.getClientRects().length > 0 && getComputedStyle(late).visibility !== 'hidden'; })()`;

async function readsWell(driver: Driver, what: string): Promise<string> {
  const { contrast, words, count } = await driver.evaluate<{ contrast: number; words: string; count: number }>(
    leastContrast,
  );
  assert(count > 5, `${what}: only ${count} words were found`);
  assert(contrast >= 4.5, `${what}: “${words}” has a contrast of ${contrast.toFixed(2)}`);
  return contrast.toFixed(1);
}

/** Opens a page, and waits until it has taken the place of the one before: Firefox shows an empty one between. */
async function openPage(driver: Driver, address: string) {
  await driver.evaluate('void (window.isBefore = true)');
  await driver.open(address);
  await until(driver, `!window.isBefore && location.href !== 'about:blank' && document.readyState === 'complete'`);
}

async function openQuiz(driver: Driver, site: string) {
  await openPage(driver, `${site}/quiz/`);
  await until(driver, `document.querySelector('.quiz-step .button:enabled')`);
}

/** The quiz by keyboard to a stop, then to a plan; the line for a quiz that did not load is never seen. */
async function quiz(driver: Driver, site: string): Promise<string> {
  await openQuiz(driver, site);
  const least = [await readsWell(driver, 'gate')];
  await answer(driver, 'Chest pain');
  assert.equal(await driver.evaluate(`document.querySelector('[data-outcome]').dataset.outcome`), 'emergency');
  assert.equal(await driver.evaluate(isLateSeen), false, '“The quiz did not load” stands under the stop');
  least.push(await readsWell(driver, 'stop'));
  await openQuiz(driver, site);
  for (const words of ['None of these', 'None of these', 'It comes and goes', '4', 'Under 6 weeks'])
    await answer(driver, words);
  await answer(driver, 'None of these');
  await until(driver, `document.querySelector('.weeks .session')`);
  assert.equal(await driver.evaluate(isLateSeen), false, '“The quiz did not load” stands under the plan');
  const fills = `[...new Set([...document.querySelectorAll('.weeks span')].map((week) => week.className + getComputedStyle(week).backgroundColor + getComputedStyle(week).borderTopWidth))].length`;
  assert((await driver.evaluate<number>(fills)) > 1, 'weeks with and without a session look alike');
  least.push(await readsWell(driver, 'plan'));
  return `gate, stop, plan: ${least.join(', ')}; ${await keep(driver)}`;
}

/** The search by link, typed, and Back to it. */
async function search(driver: Driver, site: string): Promise<string> {
  const results = `document.querySelectorAll('[data-search-results] > li > a').length`;
  await openPage(driver, `${site}/search/?q=massge`);
  await until(driver, results);
  // Words that the site does not have load a file of near words.
  await openPage(driver, `${site}/search/?q=cheaper option than a spa`);
  await until(driver, `/^Closest we have/.test(document.querySelector('#search-status').textContent) && ${results}`);
  await openPage(driver, `${site}/search/?q=chest pain`);
  await until(driver, `/Call 999/.test(document.querySelector('#search-danger').innerText)`);
  await openPage(driver, `${site}/search/`);
  await until(driver, `document.querySelector('#topic:enabled')`);
  await driver.evaluate(`document.querySelector('#q').focus()`);
  for (const key of 'heat') await driver.press(key);
  await driver.press('Enter');
  await until(driver, `${results} && location.search.includes('q=heat')`);
  const found = await driver.evaluate<number>(results);
  await driver.evaluate(`document.querySelector('[data-search-results] > li > a').click()`);
  await until(driver, `!location.pathname.includes('search') && document.readyState === 'complete'`);
  await driver.evaluate(`void setTimeout(() => history.back(), 50)`);
  await until(driver, `location.pathname.includes('search') && ${results}`);
  // Some engines empty the field a moment after the page is shown again.
  await pause(500);
  assert.equal(
    await driver.evaluate(`document.querySelector('#q').value`),
    'heat',
    'Back to the search empties the field',
  );
  const choose = `(() => { const topic = document.querySelector('#topic'); topic.selectedIndex = 1; topic.dispatchEvent(new Event('change', { bubbles: true })); })()`;
  await driver.evaluate(choose);
  await until(driver, `location.search.includes('topic=')`);
  assert(
    await driver.evaluate(`location.search.includes('q=heat')`),
    'a topic chosen after Back loses what was searched',
  );
  return `“heat”: ${found} results, kept by Back; ${await readsWell(driver, 'search')}`;
}

const pages = {
  article: '/articles/back-pain/',
  safety: '/articles/safety/',
  evidence: '/evidence/',
  map: '/how-often/',
};
async function reading(driver: Driver, site: string): Promise<string> {
  const least: string[] = [];
  for (const [what, path] of Object.entries(pages)) {
    await openPage(driver, site + path);
    least.push(`${what} ${await readsWell(driver, what)}`);
  }
  return least.join(', ');
}

async function schedules(driver: Driver, site: string): Promise<string> {
  await openPage(driver, `${site}/how-often/`);
  const { filled, open, told, count } = await driver.evaluate<{
    filled: string[];
    open: string[];
    told: boolean;
    count: number;
  }>(stones);
  assert(
    count > 12 && told && !filled.some((fill) => open.includes(fill)),
    `stones: ${JSON.stringify({ filled, open, told, count })}`,
  );
  return `filled ${filled.join()} is not open ${open.join()}`;
}

/** What each engine must do, in light and in dark: gives what was measured, or throws. */
export const checks = { quiz, search, reading, schedules };
