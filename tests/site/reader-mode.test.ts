// When this fails, a browser's reader mode loses a part of an article, or runs its words together.
import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { articles, headingsOf, referencesOf, wordsOf } from '../support/built.ts';

describe.each(articles)('a reader mode shows of %s', (slug, page) => {
  const { document } = parseHTML(readFileSync(`dist/articles/${slug}/index.html`, 'utf8'));
  const { content = '' } = new Readability(document).parse() ?? {};
  const read = parseHTML(`<html><body>${content}</body></html>`).document.body;
  const words = (read.textContent ?? '').replace(/\s+/g, ' ');

  test('the summary, the legend, each heading, each care card, each reference', () => {
    expect(headingsOf(page).length).toBeGreaterThan(3);
    for (const heading of ['In short', ...headingsOf(page), 'References']) expect(words).toContain(heading);
    for (const line of page.querySelectorAll('.summary li, .legend, .mark-legend, .care-card li, .care-card h3'))
      expect(words).toContain(wordsOf(line));
    for (const reference of referencesOf(page)) expect(words).toContain(wordsOf(reference));
  });

  test('not the list of what is on the page', () => expect(words).not.toContain('On this page'));

  test('each mark apart from the words beside it', () => {
    expect(page.querySelectorAll('.prose sup.cite').length).toBeGreaterThan(4);
    expect(words).toMatch(/\w\sSource \d/);
    expect(words.match(/\S(Source|See the ledger)\b|\dSource|\d(?:high|moderate|low|very|no) /g)).toBeNull();
  });
});
