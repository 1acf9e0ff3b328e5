// When this fails, quality.md adds up wrongly, names a heading that is gone, or DISCERN’s aim is missed.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const text = readFileSync('tests/content/quality.md', 'utf8');
const rows = (part: string) =>
  part
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
const sections = new Map(
  text
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.split('\n')[0] ?? '', part]),
);
const summary = rows(text).filter((cells) => /^\d+$/.test(cells[1] ?? '') && sections.has(cells[0] ?? ''));

/** The rows of one text by their item: those of every article, then its own in their place. */
const itemsOf = (slug: string) => {
  const parts = slug === 'source-article' ? [slug] : ['Every article', slug];
  const all = parts.flatMap((part) => rows(sections.get(part) ?? ''));
  return new Map(all.filter(([item = '']) => /^[A-Z]\d+$/.test(item)).map((cells) => [cells[0] ?? '', cells]));
};

/** The marks of one text, by the letter of the instrument. */
const marks = (slug: string, letter: string) =>
  [...itemsOf(slug).values()].flatMap(([item = '', mark]) =>
    item.startsWith(letter) && mark !== 'N/A' ? [Number(mark)] : [],
  );
const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);
const share = (numbers: number[]) => Math.round((100 * sum(numbers)) / numbers.length);

/** What the layout adds to every article. */
const shared = new Set(['In short', 'References', 'Read next', 'We found no study']);

test('eleven texts or more are scored, and every one is in the summary', () => {
  const scored = [...sections].flatMap(([name, part]) => (/^\| D\d/m.test(part) ? name : []));
  expect(summary.map(([slug]) => slug)).toEqual(scored.filter((name) => name !== 'Every article'));
  expect(summary.length).toBeGreaterThanOrEqual(11);
});

test.each(summary)('the sums of %s match its rows', (slug, discern, understandable, actionable, jama) => {
  expect(marks(slug, 'D')).toHaveLength(16);
  expect(sum(marks(slug, 'D'))).toBe(Number(discern));
  expect(`${share(marks(slug, 'U'))}%`).toBe(understandable);
  expect(`${share(marks(slug, 'A'))}%`).toBe(actionable);
  expect(sum(marks(slug, 'J'))).toBe(Number(jama));
});

test.each(['back-pain', 'benefits', 'how-often'])('%s scores 70 of 80 or more by DISCERN', (slug) => {
  expect(sum(marks(slug, 'D'))).toBeGreaterThanOrEqual(70);
});

test('every place that is named by its heading is there', () => {
  for (const [slug = ''] of summary) {
    if (slug === 'source-article') continue;
    const article = readFileSync(`content/articles/${slug}.mdx`, 'utf8');
    for (const [, , place = ''] of itemsOf(slug).values())
      for (const [, heading = ''] of place.matchAll(/"([A-Z][^"]+)"/g))
        if (!shared.has(heading)) expect(article, `${slug}: ${heading}`).toContain(heading);
  }
});
