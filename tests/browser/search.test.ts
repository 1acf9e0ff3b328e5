// When this fails, a reader who types cannot see, reach or open what the search found, or has no list without script.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sizes, useBrowser, watch } from '../support/open.ts';
import { expectFit } from '../support/wide.ts';

const open = useBrowser();

const results = (page: Page) => page.locator('[data-search-results] > li');
/** The status as it is seen; what is announced stands apart. */
const status = (page: Page) => page.locator('#search-status');
const firstLink = (page: Page) => results(page).locator('> a').first();
const topicsOf = (page: Page) => results(page).evaluateAll((items) => items.map((item) => item.dataset['topic']));

test.each(Object.entries(sizes))(
  'on a %s a word typed on the home page finds an article and opens it',
  async (_, viewport) => {
    const page = await open('/', { viewport });
    await page.getByRole('searchbox').fill('deep tissue');
    await page.keyboard.press('Enter');
    const first = firstLink(page);
    await first.waitFor();
    await expectFit(page, 'the results');
    expect(new URL(page.url()).searchParams.get('q')).toBe('deep tissue');
    expect(await first.textContent()).toBe('Hot stone or deep tissue massage?');
    await first.click();
    await page.getByRole('heading', { level: 1, name: 'Hot stone or deep tissue massage?' }).waitFor();
  },
);

test('a word that no page holds says so and shows every article', async () => {
  const page = await open('/search/?q=passport renewal');
  await status(page).getByText('Nothing on this site').waitFor();
  expect(await page.getByRole('link', { name: 'Hot stone massage for back pain', exact: true }).isVisible()).toBe(true);
});

test('without JavaScript every article and section is listed', async () => {
  const page = await open('/search/', { javaScriptEnabled: false });
  expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(30);
});

test('a slip is mended, said, and can be undone, which a change of topic keeps', async () => {
  const page = await open('/search/?q=pregnent');
  await status(page).getByText('Showing results for “pregnant”').waitFor();
  expect(await firstLink(page).getAttribute('href')).toContain('/articles/safety/');
  await page.getByRole('button', { name: 'Search instead for “pregnent”' }).click();
  await status(page).getByText('Nothing on this site').waitFor();
  await page.getByLabel('Show').selectOption('Safety');
  await status(page).getByText('Nothing on this site answers “pregnent” under Safety').waitFor();
});

const emergencyNumbers = ['tel:999', 'tel:112', 'tel:911', 'tel:000'];
test.each([
  ["can't pee back pain", /^Immediate action needed: Call 999/, emergencyNumbers],
  ['one leg is swollen', /^Advice needed today: Call a doctor or 111 today/, ['tel:111', ...emergencyNumbers]],
  ['lump on my spine', /^Advice needed: Talk to a health professional/, []],
  ['face drooped on one side', /^Immediate action needed: Call 999/, emergencyNumbers],
])('“%s” shows one care card above the results, with what to do and numbers to tap', async (query, name, numbers) => {
  const page = await open(`/search/?q=${query}`);
  const card = page.locator('#search-danger .care-card');
  await card.getByRole('heading', { name }).waitFor();
  const links = await card.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect([...new Set(links)]).toEqual(numbers);
  expect(await firstLink(page).getAttribute('href')).toContain('/articles/safety/');
});

/** What is announced from now on, one text a change. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const region = document.querySelector('[role=status]');
    const said: string[] = [];
    Object.assign(window, { said });
    if (region) new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

test('a danger sign typed key by key is seen at once, and announced once, help first, after the last key', async () => {
  const page = await open('/search/');
  expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('q');
  const said = await listen(page);
  await page.getByRole('searchbox').pressSequentially('chest pain', { delay: 160 });
  await status(page).getByText('Immediate action needed: Call 999').waitFor();
  expect(await said()).toEqual([]);
  await page.getByRole('status').getByText('Immediate action needed: Call 999').waitFor();
  await page.keyboard.press('Enter');
  const texts = await said();
  expect(texts).toHaveLength(1);
  expect(texts[0]).toMatch(
    /^Immediate action needed: Call 999, 112, 911 or 000 now if one of these signs fits you\. \d+ results/,
  );
});

test('what is seen is up to date while one types; Enter has it announced at once, and two letters alone are not', async () => {
  const page = await open('/search/');
  const said = await listen(page);
  await page.getByRole('searchbox').pressSequentially('xq');
  await page.waitForURL(/q=xq/);
  await page.getByRole('searchbox').fill('heat');
  await results(page).first().waitFor();
  expect(await status(page).textContent()).toContain(`${await results(page).count()} results`);
  expect(await said()).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('results').waitFor();
  expect(await said()).toEqual([await status(page).textContent()]);
});

test('a screen reader meets the status once: as announced, with its buttons where they are seen', async () => {
  const page = await open('/search/?q=pregnent');
  const heard = await page.locator('main').ariaSnapshot();
  expect(heard.match(/Showing results for/g)).toHaveLength(1);
  expect(heard).toContain('button "Search instead for “pregnent”"');
});

test('a topic is the same one in every language: a translator changes its words alone', async () => {
  const page = await open('/search/?q=heat');
  await results(page).first().waitFor();
  await page.evaluate(() => {
    for (const option of document.querySelectorAll('#topic option'))
      option.firstChild?.replaceWith(`Übersetzt ${option.textContent}`);
  });
  await page.getByLabel('Show').selectOption({ label: 'Übersetzt At home' });
  await page.waitForURL(/topic=At\+home/);
  await status(page).getByText('under At home').waitFor();
  expect(new Set(await topicsOf(page))).toEqual(new Set(['At home']));
});

test('arrow keys walk from the field to the results', async () => {
  const page = await open('/search/?q=heat');
  await results(page).first().waitFor();
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

test('a word that only a text holds leads to its section', async () => {
  const page = await open('/search/?q=forearm');
  const section = page.locator('[data-search-results] li li a').first();
  await section.waitFor();
  const [path = '', anchor = ''] = ((await section.getAttribute('href')) ?? '').split('#');
  await section.click();
  await page.waitForURL(`**${path}#${anchor}`);
  const text = await page.locator(`#${anchor}`).evaluate((heading) => {
    let all = '';
    for (let at = heading.nextElementSibling; at && !/^H[23]$/.test(at.tagName); at = at.nextElementSibling)
      all += at.textContent;
    return all;
  });
  expect(text).toMatch(/forearm/i);
});

test('a topic narrows the results, stands in the address, and Back undoes it', async () => {
  const page = await open('/search/?q=heat');
  await results(page).first().waitFor();
  expect(new Set(await topicsOf(page)).size).toBeGreaterThan(1);
  await page.getByLabel('Show').selectOption('At home');
  await status(page).getByText('under At home').waitFor();
  expect(new Set(await topicsOf(page))).toEqual(new Set(['At home']));
  expect(new URL(page.url()).search).toBe('?q=heat&topic=At+home');
  await page.goBack();
  await results(page).nth(1).waitFor();
});

test('claims of the ledger are found, below the pages', async () => {
  const page = await open('/search/?q=cortisol');
  await results(page).first().waitFor();
  const found = await topicsOf(page);
  expect(found[0]).not.toBe('Claims');
  expect(found.at(-1)).toBe('Claims');
  await page.locator('li[data-topic=Claims] > a').first().click();
  await page.waitForURL(/\/evidence\/#/);
});

/**
 * Holds back the claims.
 * @returns a function that lets them come
 */
async function holdClaims(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/search-claims-*.json', async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test('pages are shown before the claims are loaded, which come below them, and all is announced once', async () => {
  const page = await open('/search/');
  const releaseClaims = await holdClaims(page);
  await page.getByRole('searchbox').fill('cortisol');
  await page.keyboard.press('Enter');
  await status(page).getByText('results').waitFor();
  const shown = await topicsOf(page);
  expect(shown).not.toContain('Claims');
  const said = await listen(page);
  releaseClaims();
  await page.getByRole('status').getByText('results').waitFor();
  expect(await topicsOf(page)).toEqual([...shown, 'Claims']);
  expect(await said()).toHaveLength(1);
});

test('when nothing is found the nearest words are offered', async () => {
  const page = await open('/search/?q=hoket');
  await status(page).getByText('Did you mean').waitFor();
  await status(page).getByRole('button').first().click();
  await results(page).first().waitFor();
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
  await page.keyboard.type('saf');
  await page.waitForURL(/q=saf$/);
  await page.keyboard.type('ety');
  await page.waitForURL(/q=safety$/);
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).search).toBe('?q=safety');
  await page.goBack();
  expect(await page.getByRole('searchbox').inputValue()).toBe('heat');
});

test('a listener hears a labelled field, the number of results and a list of links', async () => {
  const page = await open('/search/?q=blood thinners');
  await results(page).first().waitFor();
  const heard = await page.locator('main').ariaSnapshot();
  expect(heard).toContain('searchbox "What would you like to know?"');
  expect(heard).toMatch(/status: \d+ results?\./);
  expect(heard).toMatch(/- list:\n\s+- listitem:\n\s+- link "Is hot stone massage safe for your back\?"/);
});

test('results come as one types; neither the full text of a large site nor near words are loaded for words that the site has', async () => {
  const page = await open('/search/');
  const asked = watch(page);
  await page.getByRole('searchbox').pressSequentially('aftercare');
  await results(page).first().waitFor();
  await page.waitForURL(/q=aftercare$/);
  expect(asked.filter((path) => /pagefind|near-/.test(path))).toEqual([]);
});

test('a word that the site does not have is read by its nearest, from one small file, and said to be a guess', async () => {
  const page = await open('/search/');
  const asked = watch(page);
  await page.getByRole('searchbox').fill('cheaper option than a spa');
  await page.keyboard.press('Enter');
  await status(page).getByText('Closest we have: 3 results').waitFor();
  expect(asked.filter((path) => /near-\d/.test(path)).length).toBeLessThanOrEqual(2);
});

test('a name that no list has is said to be unknown, and leads to who should ask first', async () => {
  const page = await open('/search/?q=zzyvaprix');
  await status(page).getByText('We do not know “zzyvaprix”. If it is an illness or a medicine').waitFor();
  expect(await firstLink(page).getAttribute('href')).toContain('/articles/safety/');
});

test('help comes before the files of near words', async () => {
  const page = await open('/search/?q=heat');
  await results(page).first().waitFor();
  await page.route('**/near-*.txt', () => {});
  await page.getByRole('searchbox').fill('edoxaban and chest pain');
  await page.getByRole('heading', { name: /Call 999/ }).waitFor();
});

test('what comes after the pages leaves the focus and a press where they are', async () => {
  const page = await open('/search/');
  const releaseClaims = await holdClaims(page);
  await page.getByRole('searchbox').fill('cortisol');
  await page.keyboard.press('Enter');
  await results(page).first().waitFor();
  await page.keyboard.press('ArrowDown');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  const before = await focused();
  expect(before).toBe(await firstLink(page).textContent());
  releaseClaims();
  await page.locator('li[data-topic=Claims]').first().waitFor();
  expect(await focused()).toBe(before);
});

test('a care card goes as soon as the words do, and nothing more is announced of it', async () => {
  const page = await open('/search/');
  await page.route('**/near-*.txt', () => {});
  // Near words that never come are waited for two seconds.
  await page.evaluate(() => {
    const wait = window.setTimeout;
    Object.assign(window, { setTimeout: (run: () => void, delay: number) => wait(run, delay / 10) });
  });
  const said = await listen(page);
  await page.getByRole('searchbox').fill('chest pain');
  await page.getByRole('heading', { name: /Call 999/ }).waitFor();
  await page.getByRole('searchbox').fill('zolpidem');
  await page.getByRole('heading', { name: /Call 999/ }).waitFor({ state: 'detached' });
  await page.getByRole('status').getByText('zolpidem').waitFor();
  expect((await said()).filter((text) => text.includes('999'))).toEqual([]);
});

test('a claim that is no claim costs the claims alone', async () => {
  const page = await open('/search/');
  await page.route('**/search-claims-*.json', (route) => route.fulfill({ body: '<p>Log in to this network</p>' }));
  await page.getByRole('searchbox').fill('cortisol');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('result').waitFor();
  expect(await page.locator('li[data-topic=Claims]').count()).toBe(0);
});

test('an index that is none is asked for again by the next search', async () => {
  const page = await open('/search/');
  await page.route('**/search-index.json', (route) => route.fulfill({ body: '<p>Log in to this network</p>' }));
  await page.getByRole('searchbox').fill('heat');
  await status(page).getByText('Search could not load').waitFor();
  expect(await status(page).getByRole('link').getAttribute('href')).toBe('?q=heat');
  await page.unroute('**/search-index.json');
  await page.getByRole('searchbox').fill('heat pad');
  await results(page).first().waitFor();
});

test('words typed before the script runs are searched for, and a result followed at once is found again by Back', async () => {
  const page = await open('/');
  const script = Promise.withResolvers<void>();
  await page.route('**/search*.js', async (route) => {
    await script.promise;
    await route.continue();
  });
  await page.goto(new URL('search/', page.url()).href, { waitUntil: 'commit' });
  await page.getByRole('searchbox').fill('deep tissue');
  script.resolve();
  await firstLink(page).click();
  await page.waitForURL(/articles/);
  await page.goBack();
  expect(await page.getByRole('searchbox').inputValue()).toBe('deep tissue');
  await results(page).first().waitFor();
});

test('a step to a part of the page is no new search, and an unknown topic is all topics', async () => {
  const page = await open('/search/?q=pregnent&topic=Nonsense');
  expect(await page.getByLabel('Show').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Search instead for' }).click();
  await status(page).getByText('Nothing on this site').waitFor();
  await page.evaluate(() => {
    location.hash = 'main';
  });
  await page.waitForURL(/#main$/);
  expect(await status(page).textContent()).toContain('Nothing on this site');
});
