// When this fails, an article’s Markdown version says less than its page, or something else.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../src/integrations/feeds/article-formats.ts';
import { absolute, articles, headingsOf, referencesOf, wordsOf } from '../support/built.ts';
import { quiz } from '../support/quiz-data.ts';

const read = (slug: string) => readFileSync(`dist/articles/${slug}.md`, 'utf8');
// Markdown has a short form for a link whose words are its address.
const linkTo = (url = '', words = '') => (words === url ? `<${url}>` : `[${words}](${url})`);

describe.each(articles)('the Markdown version of %s', (slug, page) => {
  const markdown = read(slug);
  const [body = '', list = ''] = markdown.split('\n## References\n');

  test('holds title, description, dates, summary and sections', () => {
    expect(markdown.startsWith(`# ${wordsOf(page.querySelector('h1'))}\n`)).toBe(true);
    expect(markdown).toContain(wordsOf(page.querySelector('.lead')));
    expect(markdown).toContain(wordsOf(page.querySelector('.dates p:last-child')));
    for (const point of page.querySelectorAll('.summary li')) expect(markdown).toContain(`- ${wordsOf(point)}\n`);
    const made = [...body.matchAll(/^#{2,3} (.+)$/gm)].map(([, words]) => words?.replace(/\[(\d+)\]\(tel:\1\)/g, '$1'));
    expect(made).toEqual(['In short', ...headingsOf(page)]);
  });

  test('holds every reference, numbered as on the page', () => {
    const numbered = list.split('\n').filter((line) => /^\d+\. /.test(line));
    expect(numbered).toHaveLength(referencesOf(page).length);
    referencesOf(page).forEach((reference, i) => {
      const link = reference.querySelector('a[href^=https]');
      expect(numbered[i]).toMatch(new RegExp(`^${i + 1}\\. `));
      if (link) expect(numbered[i]).toContain(linkTo(link.getAttribute('href'), wordsOf(link)));
      expect(numbered[i]?.slice(0, 30)).toContain(wordsOf(reference).slice(0, 20));
    });
  });

  test('marks claims by bare numbers, and by how sure anyone can be or that nothing shows them', () => {
    const numbers = [
      ...body.matchAll(/\[[\d, ]+\] \((?:(?:partly shown, )?(?:\w+ )+certainty|overstated|not shown)\)/g),
    ];
    const sourced = page.querySelectorAll('.prose sup.cite:has(a[href^="#ref-"])');
    expect(numbers).toHaveLength(sourced.length);
  });

  test('is plain Markdown, with its tables', () => {
    expect(markdown.replace(/<https?:[^>]+>/g, '')).not.toMatch(/<\/?\w|\\\[/);
    const rows = body.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
    expect(rows).toHaveLength(page.querySelectorAll('.prose tr').length);
    expect(
      [...markdown.matchAll(/\]\(([^)]*)\)/g)].filter(([, url = '']) => !/^(https:\/\/|tel:|mailto:)/.test(url)),
    ).toEqual([]);
  });
});

test('a raised number is never part of the number before it', () => {
  const html = '<p>At most 15<sup><a href="#n">1</a></sup> minutes, 40 <sup>[2, 3]</sup> °C, 10 m<sup>2</sup>.</p>';
  expect(toMarkdown(html, absolute('/'))).toBe('At most 15 [note 1] minutes, 40 [2, 3] °C, 10 m<sup>2</sup>.');
});

test('the Markdown version of the schedules’ article holds each schedule of the quiz', () => {
  const markdown = read('how-often');
  for (const { id, name, start, after, checks } of quiz.patterns) {
    const row = markdown.split('\n').find((line) => line.startsWith(`| [${name}](${absolute(`/how-often/${id}/`)})`));
    for (const words of [`${start.words}. Then: ${after.words.toLowerCase()}.`, `| ${checks.words} |`])
      expect(row).toContain(words);
  }
});
