// Search in a browser: type, see, open; and the full list when there is no script.
import { describe, expect, test } from 'vitest';
import { sizes, useBrowser } from '../support/open.ts';

const open = useBrowser();

describe.each(Object.entries(sizes))('on a %s', (_, viewport) => {
  test('a word typed in the header finds an article and opens it', async () => {
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
