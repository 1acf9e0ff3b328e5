// When this fails, axe finds a barrier on a page: light or dark, on a phone or a desktop, with contrast held to AAA.
// It reads every page whole once; contrast it measures once a look, for texts that look alike have the same.
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

/**
 * The rules that measure colours, which take half of axe's time. The enhanced one finds what lies between 4.5 and 7, and passes
 * whatever the plain one finds.
 */
const contrastRules = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
/** All that axe looks for. */
const all: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    'color-contrast-enhanced': { enabled: true },
    'target-size': { enabled: true },
  },
};
/** What a width can change where pages have the same parts. */
const layout: RunOptions = { runOnly: ['target-size', 'scrollable-region-focusable'] };
const contrast: RunOptions = { runOnly: contrastRules };
const withoutContrast = Object.fromEntries(contrastRules.map((rule) => [rule, { enabled: false }]));
const butContrast: RunOptions = { ...all, rules: { ...all.rules, ...withoutContrast } };

/** What axe finds on a page as it stands, in all of it or in the marked elements: its rule and the first places. */
const violations = (page: Page, rules: RunOptions, among?: string): Promise<string[]> =>
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
const markLooks = (page: Page): Promise<string[]> =>
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
async function expectContrast(page: Page, where: string, schemes: ('light' | 'dark')[] = ['light', 'dark']) {
  for (const colorScheme of schemes) {
    if (colorScheme !== schemes[0]) await page.emulateMedia({ colorScheme });
    const looks = await markLooks(page);
    if (looks.length > known.length)
      expect(await violations(page, contrast, '[data-look]'), `${where} ${colorScheme}`).toEqual([]);
    known = looks;
  }
}

/** The kinds of page that axe has seen on a phone too, and whose every text it has asked for its contrast. */
const seen = new Set<string>();

test.each([...pages.keys()])('axe finds nothing on %s', async (address) => {
  const path = address.slice(base.length);
  const page = await open(path);
  await page.evaluate(axe);
  const kind = path.replace(/^(\/articles|\/how-often)\/.+/, '$1/one');
  const isFirst = !seen.has(kind);
  seen.add(kind);
  expect(await violations(page, isFirst ? all : butContrast), 'desktop').toEqual([]);
  await expectContrast(page, 'desktop');
  await page.setViewportSize(sizes.phone);
  expect(await violations(page, isFirst ? all : layout), 'phone').toEqual([]);
  await expectContrast(page, 'phone', ['dark', 'light']);
});

test.each(['#777', '#bbb'])('axe finds a text of the colour %s too faint', async (color) => {
  const page = await open('/about/', { bypassCSP: true, prepare: async () => {} });
  await page.addStyleTag({ content: `main .lead { color: ${color}; }` });
  await page.evaluate(axe);
  expect((await violations(page, contrast)).join()).toContain('class="lead"');
});

test('axe finds a link that only a shade tells from the words around it, be their contrast as it may', async () => {
  const page = await open('/articles/safety/', { bypassCSP: true, prepare: async () => {} });
  await page.evaluate(axe);
  await markLooks(page);
  await page.addStyleTag({
    content: 'main p { color: #000; } main p a { color: #222; text-decoration: none; border: 0; }',
  });
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
  await page.evaluate(axe);
  expect(await violations(page, all)).toEqual([]);
  await expectContrast(page, 'desktop');
});
