// Access: axe finds no violation on any page type, light and dark, phone and desktop.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { sizes, useBrowser } from '../support/open.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const open = useBrowser();
const paths = [
  '/',
  '/articles/',
  '/articles/back-pain/',
  '/articles/safety/',
  '/quiz/',
  '/how-often/',
  '/how-often/chronic/',
  '/evidence/',
  '/search/?q=heat',
  '/about/',
  '/404.html',
];

describe.each(paths)('%s', (path) => {
  test.each([
    ['light', 'phone'],
    ['dark', 'desktop'],
  ] as const)('%s on a %s', async (colorScheme, size) => {
    const page = await open(path, { colorScheme, viewport: sizes[size], bypassCSP: true });
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { violations } = await (
        globalThis as unknown as {
          axe: {
            run: (
              o: object,
            ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
          };
        }
      ).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'color-contrast-enhanced': { enabled: true } },
      });
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map((node) => node.html)
            .slice(0, 3)
            .join(' ')}`,
      );
    });
    expect(violations).toEqual([]);
  });
});
