// Access: axe finds nothing on any page, light and dark, phone and desktop; contrast is AAA.
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sizes, useBrowser } from '../support/open.ts';

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

test.each(paths)('%s', async (path) => {
  const page = await open(path, { bypassCSP: true });
  await page.evaluate(axe);
  for (const viewport of Object.values(sizes))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), `${viewport.width} ${colorScheme}`).toEqual([]);
    }
  await page.context().close();
});

test.each([
  ['a question', ['None of these', 'None of these']],
  ['a stop page', ['Chest pain with the back pain']],
])('the quiz at %s', async (_, answers) => {
  const page = await open('/quiz/', { bypassCSP: true });
  for (const words of answers) {
    await page.getByLabel(words, { exact: true }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForTimeout(100);
  }
  await page.evaluate(axe);
  expect(await violations(page)).toEqual([]);
});

test('the quiz at a plan, light and dark', async () => {
  const page = await open('/quiz/#pattern=tightness&severity=7&duration=6-to-12-weeks&comfort=heat', {
    bypassCSP: true,
  });
  for (let gate = 0; gate < 2; gate++) {
    await page.getByLabel('None of these').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForTimeout(100);
  }
  await page.locator('.take-away').waitFor();
  await page.evaluate(axe);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
});

test('a search with results', async () => {
  const page = await open('/search/?q=heat', { bypassCSP: true });
  await page.locator('[data-search-results] > li').first().waitFor();
  await page.evaluate(axe);
  expect(await violations(page)).toEqual([]);
});
