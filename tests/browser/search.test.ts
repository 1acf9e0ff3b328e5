// When this fails, a reader who types cannot see, reach or open what the search found, or has no list without script.
import { describe, expect, test } from 'vitest';
import { sizes, useBrowser } from '../support/open.ts';

const open = useBrowser();

describe.each(Object.entries(sizes))('on a %s', (_, viewport) => {
  test('a word typed on the home page finds an article and opens it', async () => {
    const page = await open('/', { viewport });
    await page.getByRole('searchbox').fill('deep tissue');
    await page.keyboard.press('Enter');
    const first = page.locator('[data-search-results] > li > a').first();
    await first.waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('deep tissue');
    expect(await first.textContent()).toBe('Hot stone or deep tissue massage?');
    await first.click();
    await page.getByRole('heading', { level: 1, name: 'Hot stone or deep tissue massage?' }).waitFor();
  });
});

test('a word that no page holds says so and shows every article', async () => {
  const page = await open('/search/?q=xylophone');
  await page.getByText('Nothing on this site').waitFor();
  expect(await page.getByRole('link', { name: 'Hot stone massage for back pain', exact: true }).isVisible()).toBe(true);
});

test('without JavaScript every article and section is listed', async () => {
  const page = await open('/search/', { javaScriptEnabled: false });
  expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(30);
});

test('a slip is mended, said, and can be undone', async () => {
  const page = await open('/search/?q=pregnent');
  await page.getByText('Showing results for “pregnant”').waitFor();
  expect(await page.locator('[data-search-results] > li > a').first().getAttribute('href')).toContain(
    '/articles/safety/',
  );
  await page.getByRole('button', { name: 'Search instead for “pregnent”' }).click();
  await page.getByText('Nothing on this site').waitFor();
});

test('a danger sign shows the emergency card above the results', async () => {
  const page = await open("/search/?q=can't pee back pain");
  await page.getByRole('heading', { name: /Call 999/ }).waitFor();
  expect(await page.locator('[data-search-results] > li > a').first().getAttribute('href')).toContain(
    '/articles/safety/',
  );
});

test('arrow keys walk from the field to the results', async () => {
  const page = await open('/search/?q=heat');
  await page.locator('[data-search-results] > li').first().waitFor();
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-search-results]') !== null)).toBe(true);
});

test('a result opens at its section, which is marked', async () => {
  const page = await open('/search/?q=clothes');
  await page.locator('[data-search-results] li li a').first().click();
  await page.waitForURL(/what-to-expect\/#do-i-take-my-clothes-off/);
  const heading = page.locator('#do-i-take-my-clothes-off');
  expect(await heading.evaluate((h) => h.getBoundingClientRect().top)).toBeLessThan(200);
  expect(await heading.evaluate((h) => getComputedStyle(h).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
});

test('a word that only a text holds is found in the text, and its section’s link marks the words', async () => {
  const page = await open('/search/?q=forearm');
  await page
    .locator('[data-search-results] mark', { hasText: /forearm/i })
    .first()
    .waitFor();
  const links = page.locator('[data-search-results] a[href*=":~:text="]');
  expect(await links.first().getAttribute('href')).toMatch(/#[\w-]+:~:text=\S+-,forearm/i);
});

test('a topic narrows the results, stands in the address, and Back undoes it', async () => {
  const page = await open('/search/?q=heat');
  const topics = () =>
    page
      .locator('[data-search-results] > li')
      .evaluateAll((items) => [...new Set(items.map((item) => item.dataset['topic']))]);
  await page.locator('[data-search-results] > li').first().waitFor();
  expect((await topics()).length).toBeGreaterThan(1);
  await page.getByLabel('Show').selectOption('At home');
  await page.getByText('under At home').waitFor();
  expect(await topics()).toEqual(['At home']);
  expect(new URL(page.url()).search).toBe('?q=heat&topic=At+home');
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll('[data-search-results] > li').length > 1);
});

test('claims of the ledger are found, below the pages', async () => {
  const page = await open('/search/?q=cortisol');
  await page.locator('[data-search-results] > li').first().waitFor();
  const found = await page
    .locator('[data-search-results] > li')
    .evaluateAll((items) => items.map((item) => item.dataset['topic']));
  expect(found[0]).not.toBe('Claims');
  expect(found.at(-1)).toBe('Claims');
  await page.locator('li[data-topic=Claims] > a').first().click();
  await page.waitForURL(/\/evidence\/#/);
});

test('when nothing is found the nearest words are offered', async () => {
  const page = await open('/search/?q=magnesia');
  await page.getByText('Did you mean').waitFor();
  await page.getByRole('status').getByRole('button').first().click();
  await page.locator('[data-search-results] > li').first().waitFor();
});

test('Back walks the searches', async () => {
  const page = await open('/search/?q=heat');
  await page.getByRole('searchbox').fill('safety');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=safety/);
  await page.goBack();
  expect(await page.getByRole('searchbox').inputValue()).toBe('heat');
});

test('all that one types for a search is one step Back, and Enter adds none', async () => {
  const page = await open('/search/?q=heat');
  await page.getByRole('searchbox').fill('');
  for (const letters of ['saf', 'ety']) {
    await page.keyboard.type(letters);
    await page.waitForURL(/q=saf/);
    await page.waitForTimeout(300);
  }
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).search).toBe('?q=safety');
  await page.goBack();
  expect(await page.getByRole('searchbox').inputValue()).toBe('heat');
});

test('a change of topic keeps the reader’s own spelling', async () => {
  const page = await open('/search/?q=pregnent');
  await page.getByRole('button', { name: 'Search instead for “pregnent”' }).click();
  await page.getByText('Nothing on this site').waitFor();
  await page.getByLabel('Show').selectOption('Safety');
  await page.getByText('Nothing on this site answers “pregnent” under Safety').waitFor();
});

test('a listener hears a labelled field, the number of results and a list of links', async () => {
  const page = await open('/search/?q=blood thinners');
  await page.locator('[data-search-results] > li').first().waitFor();
  const heard = await page.locator('main').ariaSnapshot();
  expect(heard).toContain('searchbox "What would you like to know?"');
  expect(heard).toMatch(/status:\n\s+- text: \d+ results?\./);
  expect(heard).toMatch(/- list:\n\s+- listitem:\n\s+- link "Is hot stone massage safe for your back\?"/);
});

test('results come as one types', async () => {
  const page = await open('/search/');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  await page.keyboard.type('osteoporosis');
  await page.locator('[data-search-results] > li').first().waitFor();
  expect(new URL(page.url()).search).toBe('?q=osteoporosis');
});

test('the full text can be searched where titles answered, and only then is it loaded', async () => {
  const page = await open('/search/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.keyboard.type('aftercare');
  await page.locator('[data-search-results] > li').first().waitFor();
  expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
  await page.getByRole('button', { name: 'Search every word of the articles too' }).click();
  await page.locator('[data-search-results] mark').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('#search-status button'));
  expect(asked.some((path) => path.endsWith('/pagefind.js'))).toBe(true);
});
