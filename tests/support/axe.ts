import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The rules that measure colours, which take half of axe's time. The enhanced one finds what lies between 4.5 and 7, and passes
 * whatever the plain one finds.
 */
const contrastRules = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
/** All that axe looks for. */
export const all: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    'color-contrast-enhanced': { enabled: true },
    'target-size': { enabled: true },
  },
};
/** What a width can change where pages have the same parts. */
export const layout: RunOptions = { runOnly: ['target-size', 'scrollable-region-focusable'] };
export const contrast: RunOptions = { runOnly: contrastRules };
const withoutContrast = Object.fromEntries(contrastRules.map((rule) => [rule, { enabled: false }]));
export const butContrast: RunOptions = { ...all, rules: { ...all.rules, ...withoutContrast } };

/** Gives a page axe. It reads the page from within, as an extension of the browser does, so that no policy keeps it out. */
export const addAxe = (page: Page): Promise<unknown> => page.evaluate(script);

/** What axe finds on a page as it stands, in all of it or in the marked elements: its rule and the first places. */
export const violations = (page: Page, rules: RunOptions, among?: string): Promise<string[]> =>
  page.evaluate(
    async ([options, marked]) => {
      const { axe: runner } = globalThis as unknown as { axe: typeof import('axe-core') };
      // No rule that is asked for reads style sheets, which axe would parse anew at each run.
      const preload = { assets: ['media'] };
      const found = await runner.run(marked ?? document, { ...options, preload, resultTypes: ['violations'] });
      return found.violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ html, failureSummary }) => html + failureSummary)
            .join(' ')}`,
      );
    },
    [rules, among] as const,
  );

/** The looks of texts whose contrast was asked for, on any page: whoever has the same has the same contrast. */
let known: string[] = [];

/**
 * Marks one text of each look that is not known: its colour, size and weight, and all that is painted behind it; of a link its
 * line and the colour of the text around it too.
 */
export const markLooks = (page: Page): Promise<string[]> =>
  page.evaluate((before) => {
    const plain = 'rgba(0, 0, 0, 0) none 1 none normal static';
    const looks = new Set(before);
    const paints = new Map<Element, string>();
    const paintsOf = (element: Element): string => {
      const known = paints.get(element);
      if (known !== undefined) return known;
      const behind = element.parentElement ? paintsOf(element.parentElement) : '';
      const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position } = getComputedStyle(element);
      const place = /absolute|fixed|sticky/.test(position) ? element.className : 'static';
      const own = `${backgroundColor} ${backgroundImage} ${opacity} ${filter} ${mixBlendMode} ${place}`;
      const all = own === plain ? behind : `${behind} on ${own}`;
      paints.set(element, all);
      return all;
    };
    const lookOf = (element: Element) => {
      const style = getComputedStyle(element);
      const { color, fontSize, fontWeight, textShadow } = style;
      const around = element.matches('a') && element.parentElement && getComputedStyle(element.parentElement);
      const line = `${style.textDecorationLine} ${style.borderBottomStyle} ${style.borderBottomWidth}`;
      const link = around ? `${line} in ${around.color} ${around.display} ${around.fontWeight}` : '';
      return `${color} ${fontSize} ${fontWeight} ${textShadow} ${link} ${paintsOf(element)}`;
    };
    const isWords = (node: Node) => node instanceof Text && /\S/.test(node.data);
    for (const element of document.querySelectorAll('[data-look]')) element.removeAttribute('data-look');
    for (const element of document.body.querySelectorAll('*')) {
      if (!element.matches('a') && ![...element.childNodes].some(isWords)) continue;
      const look = lookOf(element);
      if (looks.has(look) || !element.checkVisibility({ visibilityProperty: true })) continue;
      looks.add(look);
      element.setAttribute('data-look', '');
    }
    return [...looks];
  }, known);

/** Asks axe for the contrast of each new look in both schemes, first in the one that the page is in. */
export async function expectContrast(page: Page, where: string, schemes: ('light' | 'dark')[] = ['light', 'dark']) {
  for (const colorScheme of schemes) {
    if (colorScheme !== schemes[0]) await page.emulateMedia({ colorScheme });
    const looks = await markLooks(page);
    if (looks.length > known.length)
      expect(await violations(page, contrast, '[data-look]'), `${where} ${colorScheme}`).toEqual([]);
    known = looks;
  }
}
