// When this fails, axe finds a barrier on a page: light or dark, on a phone or a desktop, with contrast held to AAA.
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sizes, useBrowser } from '../support/open.ts';
import { answer, passGates } from '../support/quiz-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const open = useBrowser();
const paths = globSync('**/*.html', { cwd: 'dist' }).map(
  (file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
);

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What axe finds on a page as it stands: its rule and the first places. */
const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } })
      .axe;
    const found = await runner.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    });
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html, failureSummary }) => html + failureSummary)
          .join(' ')}`,
    );
  });

test.each(paths)('axe finds nothing on %s', async (path) => {
  const page = await open(path, { bypassCSP: true });
  await page.evaluate(axe);
  for (const viewport of Object.values(sizes))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), `${viewport.width} ${colorScheme}`).toEqual([]);
    }
});

test.each([
  ['a question', passGates],
  ['a stop page', (page: Page) => answer(page, 'Chest pain with the back pain')],
])('axe finds nothing in the quiz at %s', async (_, reach) => {
  const page = await open('/quiz/', { bypassCSP: true });
  await reach(page);
  await page.evaluate(axe);
  expect(await violations(page)).toEqual([]);
});

test('axe finds nothing in the quiz at a plan, light and dark', async () => {
  const page = await open('/quiz/#pattern=tightness&severity=7&duration=6-to-12-weeks&comfort=heat', {
    bypassCSP: true,
  });
  await passGates(page);
  await page.locator('.take-away').waitFor();
  await page.evaluate(axe);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
});

test('axe finds nothing on a search with results', async () => {
  const page = await open('/search/?q=heat', { bypassCSP: true });
  await page.locator('[data-search-results] > li').first().waitFor();
  await page.evaluate(axe);
  expect(await violations(page)).toEqual([]);
});
