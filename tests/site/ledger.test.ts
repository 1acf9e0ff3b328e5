// When this fails, a claim does not lead to its sources, or a source or a claim is not shown as the ledger holds it.
import { readFileSync } from 'node:fs';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { frame, layoutMarks } from '../../src/components/doses.ts';
import { formatClaimMark, hasSupport, type verdicts } from '../../src/schemas/claim.ts';
import { describeHedge, describeUnhedged } from '../../src/validation/hedging.ts';
import { base } from '../support/base.ts';
import { articles, pages, referencesOf, wordsOf } from '../support/built.ts';
import { claims, hedges, sources } from '../support/ledger.ts';
import { quiz } from '../support/quiz-data.ts';

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
      expect(mark.text.endsWith(claim ? formatClaimMark(claim) : '?'), `${made[i]}: ${mark.text}`).toBe(true);
      expect(mark.querySelectorAll('.claim-mark'), made[i]).toHaveLength(claim && hasSupport(claim) ? 1 : 0);
    }
  });
});

test('pages that are no articles hedge what they say as the ledger does, and the home page’s answers each as its claim', () => {
  const others = [...pages].filter(([address]) => !/\/(articles\/.|evidence\/)/.test(address));
  expect(others.length).toBeGreaterThan(10);
  // What stands in a row of a trial is what that trial found.
  for (const [address, page] of others)
    for (const block of page.querySelectorAll('p, li, td, figcaption, meta[name="description"]'))
      if (!block.closest('tr')?.querySelector('a[href*="#source-"]'))
        expect(describeUnhedged(hedges, claims, block.getAttribute('content') ?? wordsOf(block)), address).toEqual([]);
  const answers = pages.get(`${base}/`)?.querySelectorAll('.home-sure a[href*="/evidence/#"]') ?? [];
  expect(answers.length).toBeGreaterThan(3);
  for (const answer of answers) {
    const claim = claims.find(({ id }) => answer.getAttribute('href')?.endsWith(`#${id}`));
    expect(claim && describeHedge(hedges, claim, wordsOf(answer)), wordsOf(answer)).toEqual([]);
  }
});

test('what others overstate, or nothing shows, says so in its mark, and lends no certainty', () => {
  const say = (verdict: keyof typeof verdicts) => formatClaimMark({ verdict, certainty: 'low' });
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

describe('the doses that trials tested', () => {
  const trials = sources.flatMap(({ id, doses }) => (doses ? [{ id, doses }] : []));
  const arms = trials.flatMap(({ doses }) => doses.arms);
  const page = (path: string) => pages.get(`${base}${path}`) as HTMLElement;

  test('/how-often/ holds each in its table: people, comparison, main outcome, what was found, how long it held', () => {
    const rows = page('/how-often/').querySelectorAll('tr').map(wordsOf);
    for (const { id, doses } of trials) {
      const row = rows.find((text) => text.includes(doses.main) && text.includes(doses.found)) ?? '';
      for (const part of [doses.people, doses.against, doses.lasted]) expect(row, id).toContain(`${part}`);
    }
    expect(trials.length).toBeGreaterThanOrEqual(14);
  });

  test('/articles/how-often/ tells each of backs in whole sentences', () => {
    const told = trials.filter(({ doses }) => doses.part === 'back' && doses.arms.length > 0);
    const rows = page('/articles/how-often/').querySelectorAll('tr').map(wordsOf);
    for (const { id, doses } of told) {
      const row = rows.find((text) => text.includes(doses.plain ?? id)) ?? '';
      expect(row, id).toContain(`${doses.people} people`);
      expect(row, id).toContain(doses.against);
    }
    expect(told.length).toBeGreaterThanOrEqual(6);
  });

  test.each(['/how-often/', '/how-often/mild/'])(
    '%s draws a mark for each, filled where it beat its comparison',
    (path) => {
      const picture = page(path).querySelector('.doses svg');
      expect(picture?.querySelectorAll('.open')).toHaveLength(arms.filter(({ beat }) => !beat).length);
      expect(picture?.querySelectorAll('.warm, .stone')).toHaveLength(arms.filter(({ beat }) => beat).length);
      expect(picture?.querySelectorAll('.ring')).toHaveLength(arms.filter(({ stones }) => stones).length);
    },
  );

  test('no two marks of the picture touch, and none leaves its frame', () => {
    const marks = layoutMarks(trials.map(({ doses }) => doses));
    for (const [i, { x, y, size }] of marks.entries()) {
      expect(x - size, `${i}`).toBeGreaterThan(frame.left);
      expect(x + size, `${i}`).toBeLessThan(frame.width);
      for (const other of marks.slice(i + 1))
        expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(size + other.size);
    }
  });

  test('the first screen of how-often says whether twice a week was tested, in backs, and with stones', () => {
    const summary = wordsOf(page('/articles/how-often/').querySelector('.summary'));
    expect(summary).toMatch(/One study of 24 people tested massage of the back twice a week, 30 minutes each/);
    expect(summary).toMatch(
      /One study of 120 people tested hot stones three times a week.* half a point more, from 0 to 10/,
    );
  });

  test('a plan says what was tested above and below it, and marks itself in the picture', () => {
    for (const { id, start } of quiz.patterns) {
      const plan = page(`/how-often/${id}/`);
      expect(plan.querySelectorAll('.doses .plan')).toHaveLength(start.everyDays[0] ? 1 : 0);
      const said = wordsOf(plan.querySelector('#tested + ul'));
      expect(said).toContain('2 a week of 30 minutes, 24 people');
      expect(said).toContain('3 a week of 30 minutes with hot stones, 120 people');
    }
    expect(wordsOf(page('/how-often/chronic/').querySelector('#tested + ul'))).toMatch(/As often, in backs: 1 a week/);
    expect(wordsOf(page('/how-often/mild/').querySelector('#tested + ul'))).toMatch(
      /As often, in backs: nothing that we found/,
    );
  });
});
