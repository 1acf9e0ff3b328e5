// When this fails, axe finds a barrier in what a reader comes to on a page, or no longer finds one that is there. The pages
// themselves are read in every-page.test.ts.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addAxe, all, contrast, expectContrast, markLooks, violations } from '../support/axe.ts';
import { useBrowser } from '../support/open.ts';
import { quiz } from '../support/quiz-data.ts';
import { answer, passGates } from '../support/quiz-page.ts';

const open = useBrowser();

/** Gives a page a style that its policy does not allow in its text. */
const addStyle = (page: Page, style: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, style);

test.each(['#777', '#bbb'])('axe finds a text of the colour %s too faint', async (color) => {
  const page = await open('/about/');
  await addStyle(page, `main .lead { color: ${color}; }`);
  await addAxe(page);
  expect((await violations(page, contrast)).join()).toContain('class="lead"');
});

test('axe finds a link that only a shade tells from the words around it, be their contrast as it may', async () => {
  const page = await open('/articles/safety/');
  await addAxe(page);
  await markLooks(page);
  await addStyle(page, 'main p { color: #000; } main p a { color: #222; text-decoration: none; border: 0; }');
  await markLooks(page);
  expect((await violations(page, contrast, '[data-look]')).join()).toContain('link-in-text-block');
});

/** Opens what each sign means, and goes on without an answer. */
async function explainedWithError(page: Page) {
  await page.locator('.quiz-explained summary').click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function changeSeverity(page: Page) {
  await passGates(page);
  await page.getByRole('button', { name: 'Change the answer to: How bad is it on a usual day?' }).click();
}

test.each<[string, string, string, ((page: Page) => Promise<void>)?]>([
  ['a question', '/quiz/', '.quiz-step', passGates],
  ['a stop page', '/quiz/', '.quiz-stop', (page) => answer(page, 'Chest pain with the back pain')],
  ['a plan', '/quiz/#pattern=tightness&severity=7&duration=6-to-12-weeks&comfort=heat', '.take-away', passGates],
  ['a check that goes on', '/quiz/#pattern=chronic&severity=6&sessions=4&now=4', '[data-verdict=go-on]', passGates],
  ['a check that stops', '/quiz/#pattern=mild&severity=4&sessions=3&now=4', '[data-verdict=stop]', passGates],
  [
    'a check that comes too early',
    '/quiz/#pattern=chronic&severity=6&sessions=2&now=5',
    '[data-verdict=wait]',
    passGates,
  ],
  [
    'a check that sends on',
    '/quiz/#pattern=chronic&severity=6&sessions=11&now=4',
    '[data-verdict=see-someone]',
    passGates,
  ],
  ['a doubt, which ends on advice today', '/quiz/', '[data-urgency=today]', (page) => answer(page, quiz.notSure)],
  ['a gate without an answer, explained', '/quiz/', '.quiz-error', explainedWithError],
  ['a scale, changed from a plan', '/quiz/#pattern=chronic&severity=5', '.quiz-scale', changeSeverity],
  ['a search with results', '/search/?q=heat', '[data-search-results] > li'],
])('axe finds nothing at %s, light and dark', async (_, path, shown, reach) => {
  const page = await open(path);
  await reach?.(page);
  await page.locator(shown).first().waitFor();
  await addAxe(page);
  expect(await violations(page, all)).toEqual([]);
  await expectContrast(page, 'desktop');
});
