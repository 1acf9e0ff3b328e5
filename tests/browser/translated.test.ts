// When this fails, a page that the browser translates shows words of another step, twice the same, or none, or throws.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/open.ts';

const open = useBrowser();

/** Does as Chrome's translator: puts new words, here in capitals, within two font elements in the place of each text, whenever one comes. */
function translate() {
  const skipped = 'script, style, noscript, textarea, font';
  const wrap = (text: Text) => {
    if (!text.data.trim() || text.parentElement?.closest(skipped)) return;
    const font = document.createElement('font');
    font.appendChild(document.createElement('font')).textContent = text.data.toUpperCase();
    text.replaceWith(font);
  };
  const all = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = root instanceof Text ? [root] : [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach(wrap);
  };
  all(document.body);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') all(target);
      else addedNodes.forEach(all);
    }
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
}

/** The same page twice, one of them translated, with what is done to both; each time they must say the same. */
async function openTwins(path: string) {
  const [plain, translated] = [await open(path), await open(path)];
  await translated.evaluate(translate);
  const said = (page: Page) =>
    page.evaluate(() => {
      const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
      for (const part of main.querySelectorAll('script, style, noscript')) part.remove();
      return main.textContent.toUpperCase().replace(/\s+/g, ' ');
    });
  // The search announces an answer once all of it is shown.
  const isWhole = (page: Page) =>
    page.evaluate(() => {
      const [announced, shown] = ['#search-said', '#search-status'].map(
        (id) => document.querySelector(id)?.textContent,
      );
      return announced === undefined || (announced !== '' && announced === shown);
    });
  let before = await said(plain);
  return async (what: string, act: (page: Page) => Promise<unknown>) => {
    await Promise.all([act(plain), act(translated)]);
    // Views that load late say so first.
    const isNew = (words: string) => words !== before && !words.includes('ONE MOMENT.');
    await expect
      .poll(async () => (await isWhole(plain)) && isNew(await said(plain)), {
        message: `${what} changes something`,
        timeout: 20_000,
      })
      .toBe(true);
    before = await said(plain);
    await expect.poll(() => said(translated), { message: what, timeout: 20_000 }).toBe(before);
  };
}

/** Ticks or chooses an answer by its value, and goes on. */
const choose = (value: string) => async (page: Page) => {
  await page.locator(`.quiz-step input[value="${value}"]`).first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
};
const goOn = (page: Page) => page.locator('.quiz-step .button').press('Enter');
const press = (selector: string) => (page: Page) => page.locator(selector).first().press('Enter');
const goTo = (hash: string) => (page: Page) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);
const goBack = (page: Page) => page.evaluate(() => history.back());
const goForward = (page: Page) => page.evaluate(() => history.forward());

test('a translated quiz says at each step, stop, plan and check what the quiz says', async () => {
  const act = await openTwins('/quiz/');
  await act('nothing chosen', goOn);
  await act('gate 1', choose('none'));
  await act('gate 2', choose('none'));
  await act('the pattern', choose('mild'));
  await act('the severity', choose('4'));
  await act('Back', goBack);
  await act('Forward', goForward);
  await act('Change', press('.quiz-answers div:nth-child(3) button'));
  await act('another pattern', choose('tightness'));
  await act('the duration', choose('under-6-weeks'));
  await act('the comfort', choose('none'));
  await act('Copy link', press('.take-away .quiz-buttons button:last-child'));
  await act('an early date', async (page) => {
    await page.locator('[name=date]').evaluate((field: HTMLInputElement) => field.removeAttribute('min'));
    await page.locator('[name=date]').fill('2020-01-01');
    await press('.take-away form button')(page);
  });
  await act('a plan after a plan', goTo('#pattern=tightness&severity=7&duration=under-6-weeks'));
  await act('Back to the plan', goBack);
  await act('a check after a plan', goTo('#pattern=chronic&severity=6&sessions=4&now=4'));
  await act('a check after a check', goTo('#pattern=chronic&severity=6&sessions=4&now=5'));
  await act('Start again', (page) => page.locator('.quiz-buttons button').last().press('Enter'));
  await act('a danger sign', choose('chest'));
  await act('Back from the stop', goBack);
  await act('a doubt', choose('unsure'));
});

test('a translated progress check says at each step what the check says', async () => {
  const act = await openTwins('/quiz/#check');
  for (const value of ['none', 'none', 'chronic', '6', '4', '4']) await act(value, choose(value));
  await act('a plan after the check', goTo('#pattern=chronic&severity=6'));
});

test('a translated search says of each query what the search says', async () => {
  const act = await openTwins('/search/');
  // An empty field takes back all that the search before it said.
  const ask = (words: string) => async (page: Page) => {
    await page.locator('#q').fill('');
    await page.locator('#q').fill(words);
    await page.keyboard.press('Enter');
  };
  await act('results', ask('heat'));
  await act('other results', ask('massage'));
  await act('a danger sign', ask('chest pain'));
  await act('a slip', ask('pregnent'));
  await act('as typed', press('#search-status button'));
  await act('a topic', (page) =>
    page
      .locator('#topic')
      .selectOption('Safety')
      .then(() => {}),
  );
  await act('every topic', (page) =>
    page
      .locator('#topic')
      .selectOption('')
      .then(() => {}),
  );
  await act('nothing', ask('qwxz'));
  await act('a suggestion', press('#search-status button'));
});
