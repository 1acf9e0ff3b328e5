// When this fails, a claim does not lead to its sources, or a source or a claim is not shown as the ledger holds it.
import { readFileSync } from 'node:fs';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { leans, markOf, type verdicts } from '../../src/schemas/claim.ts';
import { base } from '../support/base.ts';
import { articles, pages, referencesOf, wordsOf } from '../support/built.ts';
import { claims, sources } from '../support/ledger.ts';

const evidence = pages.get(`${base}/evidence/`) as HTMLElement;

describe.each(articles)('/articles/%s/', (slug, article) => {
  const body = readFileSync(`content/articles/${slug}.mdx`, 'utf8');
  const made = [...body.matchAll(/<Claim id="([a-z-]+)"/g)].map(([, id]) => id ?? '');
  const used = [...new Set(made)];

  test('each claim’s entry on /evidence/ links back here', () => {
    for (const id of used)
      expect(
        evidence.querySelectorAll(`[id="${id}"] a`).map((a) => a.getAttribute('href')),
        id,
      ).toContain(`${base}/articles/${slug}/`);
  });

  test('references are numbered in order of first use, and each is cited', () => {
    const order = [...new Set(used.flatMap((id) => claims.find((claim) => claim.id === id)?.sources ?? []))];
    const listed = article
      .querySelectorAll('.references li a[href*="#source-"]')
      .map((a) => a.getAttribute('href')?.split('#source-')[1]);
    expect(listed).toEqual(order);
    const cited = new Set(article.querySelectorAll('.cite a[href^="#ref-"]').map((a) => a.getAttribute('href')));
    expect(cited).toEqual(new Set(listed.map((_, i) => `#ref-${i + 1}`)));
  });

  test('each reference leads back to the first mark that names it', () => {
    referencesOf(article).forEach((reference, i) => {
      const first = article.querySelector(`.cite a[href="#ref-${i + 1}"]`);
      expect(reference.querySelector(`a[href="#${first?.id}"]`), `reference ${i + 1}`).not.toBeNull();
    });
  });

  test('each mark can be read out: “Source 1”, then how sure anyone can be, or that nothing shows it', () => {
    const marks = article.querySelectorAll('.cite');
    expect(marks).toHaveLength(made.length);
    for (const [i, mark] of marks.entries()) {
      const claim = claims.find(({ id }) => id === made[i]);
      expect(wordsOf(mark)).toMatch(/^(Source \d+,?)+|^See the ledger/);
      expect(mark.text.endsWith(claim ? markOf(claim) : '?'), `${made[i]}: ${mark.text}`).toBe(true);
      expect(mark.querySelectorAll('.pebbles'), made[i]).toHaveLength(claim && leans(claim) ? 1 : 0);
    }
  });
});

test('what others overstate, or nothing shows, says so in its mark, and lends no certainty', () => {
  const say = (verdict: keyof typeof verdicts) => markOf({ verdict, certainty: 'low' });
  expect(say('overstated')).toBe('overstated');
  expect(say('not-verified')).toBe('not shown');
  expect(say('partly')).toBe('partly shown, low certainty');
  expect(say('supported')).toBe('low certainty');
});

test('every DOI is printed as a link to doi.org, and none is malformed', () => {
  const links = evidence.querySelectorAll('a[href*="doi.org"]').map((a) => a.getAttribute('href') ?? '');
  expect(links.length).toBe(sources.filter(({ doi }) => doi).length);
  for (const link of links) expect(link).toMatch(/^https:\/\/doi\.org\/10\.\d{4,9}\/[^\s"<>]+$/);
});

test('/evidence/ shows every claim below its verdict’s heading, and every source with what it found and its weak points', () => {
  for (const claim of claims) {
    const entry = evidence.querySelector(`#verdict-${claim.verdict} + .ledger [id="${claim.id}"]`);
    expect(entry?.text, claim.id).toContain(claim.wording);
  }
  for (const source of sources) {
    const entry = evidence.getElementById(`source-${source.id}`)?.text ?? '';
    expect(entry).toContain(source.found);
    expect(entry).toContain(source.limits);
    if (source.unchecked) expect(entry).toContain(source.unchecked);
  }
});
