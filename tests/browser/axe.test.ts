// When this fails, axe finds a barrier on a page: light or dark, on a phone or a desktop, with contrast held to AAA.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { base } from '../support/base.ts';
import { pages } from '../support/built.ts';
import { sizes, useBrowser } from '../support/open.ts';
import { quiz } from '../support/quiz-data.ts';
import { answer, passGates } from '../support/quiz-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const open = useBrowser();

/** All that axe looks for. */
const all: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
};
/** All that another colour scheme can change. */
const contrast: RunOptions = { runOnly: ['color-contrast', 'color-contrast-enhanced'] };

/** What axe finds on a page as it stands: its rule and the first places. */
const violations = (page: Page, rules: RunOptions): Promise<string[]> =>
  page.evaluate(async (options) => {
    const { axe: runner } = globalThis as unknown as { axe: typeof import('axe-core') };
    const found = await runner.run({ ...options, resultTypes: ['violations'] });
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html, failureSummary }) => html + failureSummary)
          .join(' ')}`,
    );
  }, rules);

/** Asks axe for all in the light, and for what the dark changes in the dark. */
async function expectNothing(page: Page, where = '') {
  expect(await violations(page, all), `${where} light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, contrast), `${where} dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

test.each([...pages.keys()])('axe finds nothing on %s', async (address) => {
  const page = await open(address.slice(base.length), { bypassCSP: true });
  await page.evaluate(axe);
  for (const viewport of Object.values(sizes)) {
    await page.setViewportSize(viewport);
    await expectNothing(page, String(viewport.width));
  }
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
  const page = await open(path, { bypassCSP: true });
  await reach?.(page);
  await page.locator(shown).first().waitFor();
  await page.evaluate(axe);
  await expectNothing(page);
});
