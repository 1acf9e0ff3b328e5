// The ledger on the built pages: every claim leads to its sources, and every source back to where it is said.
import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkArticles, checkFile } from '../../src/build/guard/read.ts';
import { claimSchema } from '../../src/schemas/claim.ts';
import { sourceSchema } from '../../src/schemas/source.ts';

const base = (process.env['BASE'] ?? '/').replace(/\/$/, '');
const page = (path: string) => parse(readFileSync(`dist/${path}/index.html`, 'utf8'));
const claims = checkFile('.', 'content/claims.yaml', z.array(claimSchema)).value ?? [];
const sources = checkFile('.', 'content/sources.yaml', z.array(sourceSchema)).value ?? [];
const slugs = checkArticles('.').map(({ file }) => file.slice(17, -4));
const evidence = page('evidence');

describe.each(slugs)('/articles/%s/', (slug) => {
  const article = page(`articles/${slug}`);
  const body = readFileSync(`content/articles/${slug}.mdx`, 'utf8');
  const used = [...new Set([...body.matchAll(/<Claim id="([a-z-]+)"/g)].map(([, id]) => id ?? ''))];

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

  test('each mark can be read out: “Source 1”, and its certainty in words', () => {
    for (const mark of article.querySelectorAll('.cite')) {
      expect(mark.text).toMatch(/^(Source \d+,?)+|^See the ledger/);
      expect(mark.text).toMatch(/(high|moderate|low) certainty$|no evidence found$/);
    }
  });
});

test('every DOI is printed as a link to doi.org, and none is malformed', () => {
  const links = evidence.querySelectorAll('a[href*="doi.org"]').map((a) => a.getAttribute('href') ?? '');
  expect(links.length).toBe(sources.filter(({ doi }) => doi).length);
  for (const link of links) expect(link).toMatch(/^https:\/\/doi\.org\/10\.\d{4,9}\/[^\s"<>]+$/);
});

test('/evidence/ shows every claim with its verdict’s heading, and every source with what it found and its weak points', () => {
  for (const claim of claims) expect(evidence.getElementById(claim.id)?.text, claim.id).toContain(claim.wording);
  for (const source of sources) {
    const entry = evidence.getElementById(`source-${source.id}`)?.text ?? '';
    expect(entry).toContain(source.found);
    expect(entry).toContain(source.limits);
    if (source.unchecked) expect(entry).toContain(source.unchecked);
  }
});
