import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What reaches past the right edge, but for what scrolls in a box of its own. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const isOut = (element: Element) =>
      element.getBoundingClientRect().left + element.scrollWidth > innerWidth &&
      !element.closest('.scroll-table, .unseen, svg');
    const found = [...document.querySelectorAll('body *')]
      .filter(isOut)
      .filter((element) => ![...element.children].some(isOut));
    return [`${document.documentElement.scrollWidth} px`, ...found.map((element) => element.outerHTML.slice(0, 120))];
  });
/** Sees that nothing of a page reaches past the right edge. */
export const expectFit = async (page: Page, state: string) => expect.soft(await tooWide(page), state).toEqual([]);
