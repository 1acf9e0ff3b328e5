// When this fails, a reader is left with nothing when a file does not arrive, a line is slow or a browser refuses storage.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/open.ts';
import { endWaits } from '../support/quiz-page.ts';

const open = useBrowser();
const losing = (files: string) => (page: Page) => page.route(files, (route) => route.abort());
const slowly = (page: Page) =>
  page.route('**/*', async (route) => {
    await new Promise((done) => setTimeout(done, 400));
    await route.continue();
  });
const refusing = (page: Page) =>
  page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The user denied it.', 'SecurityError');
        },
      });
  });
/** The search as a large site has it: without its texts, which are found by Pagefind's files. */
const ofLargeSite = (page: Page) =>
  page.route('**/search-index.json', async (route) => {
    const response = await route.fetch();
    const index = await response.json();
    await route.fulfill({
      response,
      json: {
        ...index,
        headings: index.headings.map(() => []),
        words: '',
        places: '',
        claims: 0,
        bodyWords: 'forearm',
      },
    });
  });
const losingTexts = async (page: Page) => {
  await ofLargeSite(page);
  await losing('**/search.*/pagefind.js')(page);
};
const firstResult = (page: Page) => page.locator('[data-search-results] > li > a').first();

test('a quiz whose script does not arrive says so, and leads to the danger signs and all schedules', async () => {
  const page = await open('/quiz/', { prepare: losing('**/_astro/*.js') });
  await endWaits(page);
  await page.getByText('The quiz did not load.').waitFor();
  const late = page.locator('.quiz-late');
  expect(await late.getByRole('link', { name: 'the danger signs' }).getAttribute('href')).toContain(
    '/articles/safety/',
  );
  expect(await late.getByRole('link', { name: 'all schedules' }).getAttribute('href')).toContain('/how-often/');
  await page.unroute('**/_astro/*.js');
  await late.getByRole('link', { name: 'Load it again' }).press('Enter');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('region', { name: 'There is a problem' }).waitFor();
});

test('a quiz that has come alive never says that it did not load', async () => {
  const page = await open('/quiz/');
  await endWaits(page);
  expect(await page.getByText('The quiz did not load.').isVisible()).toBe(false);
});

test('a search whose index does not arrive says so, keeps the whole list, and works when loaded again', async () => {
  const page = await open('/search/?q=pregnancy', { prepare: losing('**/search-index.json') });
  await page.locator('#search-status').getByText('Search could not load.').waitFor();
  expect(await page.getByRole('heading', { name: 'Every article and its sections' }).isVisible()).toBe(true);
  await page.unroute('**/search-index.json');
  await page.getByRole('link', { name: 'Load this page again' }).click();
  await firstResult(page).waitFor();
  expect(page.url()).toContain('q=pregnancy');
});

test('a large site finds by Pagefind what only a text holds, marks it, and leads to it', async () => {
  const page = await open('/search/?q=forearm', { prepare: ofLargeSite });
  await firstResult(page).waitFor();
  const result = page.locator('[data-search-results] > li').first();
  expect(await result.locator('mark').first().textContent()).toMatch(/^forearms?$/i);
  const section = result.locator('li a').first();
  expect(await section.getAttribute('href')).toMatch(/^\S+\/#[\w-]+:~:text=\S+forearm/i);
});

test('a tab from before a new version, whose full-text files are gone, says so and keeps what it found', async () => {
  const page = await open('/search/?q=pregnancy', { prepare: losingTexts });
  await firstResult(page).waitFor();
  await page.getByRole('button', { name: 'Search every word' }).click();
  await page.locator('#search-status').getByText('Search could not load.').waitFor();
  expect(await firstResult(page).isVisible()).toBe(true);
});

test('full text that did not arrive is loaded by the next search', async () => {
  const page = await open('/search/?q=forearm', {
    prepare: async (page) => {
      await ofLargeSite(page);
      await losing('**/wasm.*')(page);
    },
  });
  await page.locator('#search-status').getByText('Search could not load.').waitFor();
  await page.unroute('**/wasm.*');
  await page.getByRole('searchbox').fill('forearms');
  await page.keyboard.press('Enter');
  await firstResult(page).waitFor();
});

test('a new search whose full text does not arrive shows nothing of the search before it', async () => {
  const page = await open('/search/?q=cant pee', { prepare: losingTexts });
  await firstResult(page).waitFor();
  await page.getByRole('searchbox').fill('forearm');
  await page.locator('#search-status').getByText('Search could not load.').waitFor();
  expect([await firstResult(page).count(), await page.locator('#search-danger').isVisible()]).toEqual([0, false]);
});

test('near words and claims that do not arrive cost a guess and the claims, not the search', async () => {
  const page = await open('/search/?q=cheaper option than a spa', { prepare: losing('**/{near-,search-claims}*') });
  await page.locator('#search-status').getByText('Nothing on this site').waitFor();
  expect(await page.locator('#search-status').getByText('Search could not load.').isVisible()).toBe(false);
  await page.getByRole('searchbox').fill('cortisol');
  await firstResult(page).waitFor();
  expect(await page.locator('li[data-topic=Claims]').count()).toBe(0);
});

test('an old search that fails late does not hide what a newer one found', async () => {
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const { promise: late, resolve: fail } = Promise.withResolvers<void>();
  const page = await open('/search/?q=forearm', {
    prepare: async (page) => {
      await ofLargeSite(page);
      await page.route('**/search.*/pagefind.js', async (route) => {
        ask();
        await late;
        await route.abort();
      });
    },
  });
  await asked;
  await page.getByRole('searchbox').fill('aftercare');
  await firstResult(page).waitFor();
  const failed = page.waitForEvent('requestfailed');
  fail();
  await failed;
  // The page has dealt with the failure when a frame that it began later is drawn.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  expect(await page.locator('#search-status').getByText('Search could not load.').isVisible()).toBe(false);
});

test.each([
  ['on a slow line', { prepare: slowly }],
  ['in a browser that refuses storage', { prepare: refusing, isSpoilt: true }],
])('%s the quiz and the search still work', async (_, opening) => {
  const quiz = await open('/quiz/', opening);
  await quiz.locator('astro-island:not([ssr])').waitFor();
  await quiz.getByLabel('None of these').check();
  await quiz.getByRole('button', { name: 'Continue' }).click();
  await quiz.getByText('Step 2 of 6').waitFor();
  const search = await open('/search/?q=pregnancy', opening);
  await firstResult(search).waitFor();
});

test('markup in a page’s description is shown as words, and never acts', async () => {
  const description = 'Heat <img src="x"> &lt;b&gt;';
  const page = await open('/search/?q=heat', {
    prepare: (page) =>
      page.route('**/search-index.json', async (route) => {
        const response = await route.fetch();
        const index = await response.json();
        index.docs.description.fill(description);
        await route.fulfill({ response, json: index });
      }),
  });
  await firstResult(page).waitFor();
  const results = page.locator('[data-search-results]');
  expect(await results.textContent()).toContain(description);
  expect(await results.locator('img, b').count()).toBe(0);
});
