// When this fails, a reader cannot get to an article, past the menu, or to the place that a link names.
import { describe, expect, inject, test } from 'vitest';
import { sizes, useBrowser } from '../support/open.ts';
import { answer, passGates } from '../support/quiz-page.ts';

const open = useBrowser();

describe.each(Object.entries(sizes))('on a %s', (_, viewport) => {
  test('an article opens from home', async () => {
    const page = await open('/', { viewport });
    await page.getByRole('main').getByRole('link', { name: 'Hot stone massage for back pain' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hot stone massage for back pain' }).waitFor();
    expect(await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').count()).toBeGreaterThan(4);
  });
});

test('the first tab stop skips to the text', async () => {
  const page = await open('/articles/safety/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the main text');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

/** Of some places of a page, whose first it was opened at, those that are not in sight within two seconds of going there. */
const missedOf = async (ids: string[]): Promise<string[]> => {
  const missed: string[] = [];
  const isSeen = (id: string) => {
    const { top, bottom } = document.getElementById(id)?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return bottom > 0 && top < innerHeight / 2 + 200;
  };
  for (const [i, id] of ids.entries()) {
    if (i > 0) {
      scrollTo(0, 0);
      location.replace(`#${id}`);
    }
    const last = performance.now() + 2000;
    while (!isSeen(id) && performance.now() < last) await new Promise(requestAnimationFrame);
    if (!isSeen(id)) missed.push(id);
  }
  return missed;
};

test.each(['/articles/back-pain/', '/articles/safety/', '/evidence/', '/how-often/chronic/'])(
  'on a phone a link to a place of %s ends there',
  async (path) => {
    const page = await open(path, { viewport: sizes.phone });
    const ids = await page
      .locator('main [id]')
      .evaluateAll((all) => all.map(({ id }) => id).filter((_, i) => i % 5 === 0));
    expect(ids.length).toBeGreaterThan(0);
    const missed: string[] = [];
    for (let i = 0; i < ids.length; i += 5) {
      // From another page, one place in five; from this page's own top, the others.
      await page.goto(`${inject('site')}${path}?${i}#${ids[i]}`);
      missed.push(...(await page.evaluate(missedOf, ids.slice(i, i + 5))));
    }
    expect(missed).toEqual([]);
  },
);

test('on paper no card parts its lines from its heading', async () => {
  const page = await open('/articles/safety/');
  await page.emulateMedia({ media: 'print' });
  const breaks = await page
    .locator('.care-card')
    .evaluateAll((all) => all.map((card) => getComputedStyle(card).breakInside));
  expect(breaks.length).toBeGreaterThan(2);
  expect(new Set(breaks)).toEqual(new Set(['avoid']));
});

test('a column that Markdown aligns is aligned for the reader, heads and cells', async () => {
  const page = await open('/articles/hot-stone-vs-deep-tissue/');
  const shown = await page.evaluate(() =>
    ['th', 'td'].flatMap((tag) =>
      ['', 'centre', 'end'].map((name) => {
        const cell = document.querySelector(`main table tbody ${tag}`) as HTMLElement;
        cell.className = name;
        return getComputedStyle(cell).textAlign;
      }),
    ),
  );
  expect(shown).toEqual(['start', 'center', 'end', 'start', 'center', 'end']);
});

/** How an element is drawn but for its colours. */
const drawnAs = (all: Element[]) =>
  all.map((one) => {
    const { borderTopStyle, borderTopWidth } = getComputedStyle(one);
    return `${borderTopStyle} ${borderTopWidth}`;
  });

test('what means something is told apart without colours, forced ones too', async () => {
  const page = await open('/articles/safety/', { forcedColors: 'active' });
  const levels = ['emergency', 'today', 'urgent'].map((level) => page.locator(`.care-card[data-level=${level}]`));
  const strokes = await Promise.all(levels.map((cards) => cards.first().evaluateAll(drawnAs)));
  expect(new Set(strokes.flat()).size).toBe(3);
  await page.goto(`${inject('site')}/how-often/`);
  const sizesOf = (kind: string) =>
    page.locator(`figure ellipse.${kind}`).evaluateAll((all) => all.map((stone) => Number(stone.getAttribute('rx'))));
  expect(Math.min(...(await sizesOf('warm')))).toBeGreaterThan(Math.max(...(await sizesOf('open'))));
  await page.goto(`${inject('site')}/quiz/`);
  await passGates(page);
  await answer(page, 'It comes and goes, and stays mild');
  await page.getByLabel('4', { exact: true }).focus();
  await page.keyboard.press('Space');
  const chosen = await page.locator('.quiz-scale :checked + span').evaluateAll(drawnAs);
  const others = await page.locator('.quiz-scale :not(:checked) + span').evaluateAll(drawnAs);
  expect(chosen).toHaveLength(1);
  expect(others).not.toContain(chosen[0]);
  await answer(page, '4');
  await answer(page, 'Under 6 weeks');
  await answer(page, 'None of these');
  await page.locator('.weeks .session').first().waitFor();
  const sessions = await page.locator('.weeks .session').evaluateAll(drawnAs);
  const rest = await page.locator('.weeks span:not(.session, .check)').evaluateAll(drawnAs);
  expect([sessions.length, rest.length].every((count) => count > 1)).toBe(true);
  expect(rest.filter((drawn) => sessions.includes(drawn))).toEqual([]);
});

test.each(Object.values(sizes))(
  'a claim’s mark is 24 px each way or more at $width px, covers no other, and parts no lines',
  async (viewport) => {
    const page = await open('/articles/back-pain/', { viewport });
    const { marks, small, covered, uneven } = await page.evaluate(() => {
      const links = [...document.querySelectorAll('.prose .cite a')];
      const boxes = links.map((link) => ({ link, box: link.getBoundingClientRect() }));
      // Boxes touch where parts of a pixel are rounded.
      const covers = (a: DOMRect, b: DOMRect) =>
        a.left + 1 < b.right && b.left + 1 < a.right && a.top + 8 < b.bottom && b.top + 8 < a.bottom;
      const pairs = boxes.flatMap((one, i) => boxes.slice(i + 1).filter((other) => covers(one.box, other.box)));
      const paragraphs = [...document.querySelectorAll<HTMLElement>('.prose > p')].filter((p) =>
        p.querySelector('.cite'),
      );
      const lines = paragraphs.map((p) => p.offsetHeight / Number.parseFloat(getComputedStyle(p).lineHeight));
      return {
        marks: links.length,
        small: boxes
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ box }) => `${box.width} × ${box.height}`),
        covered: pairs.map(({ link }) => link.textContent),
        uneven: lines.filter((count) => Math.abs(count - Math.round(count)) > 0.05),
      };
    });
    expect(marks).toBeGreaterThan(20);
    expect({ small, covered, uneven }).toEqual({ small: [], covered: [], uneven: [] });
  },
);
