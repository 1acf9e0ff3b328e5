import { type Doc, isLargeSite, type SearchIndex, type Section } from './index-format.ts';
import type { ParsedQuery, SearchOptions } from './query.ts';
import { createRanker } from './ranking.ts';
import type { TextHit } from './search.ts';
import type { Concept } from './synonyms.ts';
import { tokenize } from './words.ts';

/** A page that answers, with the sections that answer best, best first. */
export interface Page {
  doc: Doc;
  sections: Section[];
  score: number;
  /** The share of the query that the page or one of its sections covers. */
  covered: number;
}

/** What is asked: whether the site may answer at all, whether a danger sign is named, and how wide the search is. */
type FinderOptions = Pick<SearchOptions, 'deep' | 'isQuick'> & { answer: boolean; danger: boolean };

/** How much a match in each field counts, and of a page's score, its own fields and its best section, and the sections after it. */
const fieldBoost = { title: 2, words: 4, headings: 2.5, description: 1, text: 1 };
const [ownFields, bestSection, otherSections] = [0.7, 1, 0.15];
/** The share of a query that a claim must cover. */
const minClaimCovered = 0.75;
/** A section is shown if it scores this share of the page's best. */
const minShare = 0.5;
/** What lifts a page, where the best match of words is 1: see the places. */
const bonus = { title: 0.6, intent: 0.95, reason: 0.8, danger: 9, text: 0.7 };

type Field = keyof typeof fieldBoost;
/** What is ranked: a page by its titles, headings and search words, a section by its text, or a claim. */
type Entry = { doc?: Doc; section?: Section } & { [field in Field]?: string };

/** Creates a function that finds the pages and the claims about some concepts, best first. */
function createRankings(docs: Doc[], claims: string[]) {
  const entries: Entry[] = docs.flatMap((doc) => [
    { ...doc, doc, headings: doc.sections.map(({ heading }) => heading).join(' ') },
    ...doc.sections.map((section) => ({
      doc,
      section,
      title: doc.title,
      headings: section.heading,
      text: section.text,
    })),
  ]);
  const firstClaim = entries.length;
  const rank = createRanker<Field>([...entries, ...claims.map((text): Entry => ({ text }))], fieldBoost);
  return (concepts: Concept[]): { pages: Page[]; claims: number[] } => {
    const pages = new Map<Doc, Page & { best: number }>();
    const ranked = rank(concepts);
    for (const { at, score, covered } of ranked) {
      const { doc, section } = entries[at] ?? {};
      if (!doc) continue;
      const page = pages.get(doc) ?? { doc, sections: [], score: 0, covered: 0, best: 0 };
      pages.set(doc, page);
      page.covered = Math.max(page.covered, covered);
      if (section && !page.best) page.best = score;
      page.score +=
        score * (section ? (page.sections.length ? otherSections / page.sections.length : bestSection) : ownFields);
      if (section && score >= minShare * page.best) page.sections.push(section);
    }
    return {
      pages: [...pages.values()].sort((a, b) => b.score - a.score),
      claims: ranked.flatMap(({ at, covered }) =>
        at >= firstClaim && covered >= minClaimCovered ? at - firstClaim : [],
      ),
    };
  };
}

/** Lifts pages, where the best has a score of 1, each by so much. */
function liftPages(ranked: Page[], lifts: [doc: Doc | undefined, by: number][]): Page[] {
  const pages = new Map(ranked.map((page) => [page.doc, { ...page, score: page.score / (ranked[0]?.score ?? 1) }]));
  for (const [doc, by] of lifts) {
    if (!doc) continue;
    const page = pages.get(doc) ?? { doc, sections: [], score: 0, covered: 0 };
    pages.set(doc, { ...page, score: page.score + by });
  }
  return [...pages.values()].sort((a, b) => b.score - a.score);
}

/**
 * Creates a function that finds pages and claims by their words, and on a large site by Pagefind's full text where these do not
 * cover the query.
 */
export function createPageFinder(index: SearchIndex, fullText: (query: ParsedQuery) => Promise<TextHit[]>) {
  const { docs, claims, dangerPage } = index;
  const isLarge = isLargeSite(index);
  const rank = createRankings(docs, claims);
  const titleOf = new Map(docs.map((doc) => [doc, tokenize(doc.title).join(' ')]));
  const docAt = (url: string) => docs.find((doc) => doc.url === url);
  const bestDoc = (alternatives: Concept['alternatives']) =>
    rank([{ words: [], alternatives, confidence: 1 }]).pages[0]?.doc;
  /** Whether a concept is a reason to ask first, such as an illness or a medicine. */
  const isReason = ({ alternatives }: Concept) => alternatives.length > 1 && bestDoc(alternatives)?.url === dangerPage;

  return async (query: ParsedQuery, { answer, danger: hasDanger, deep, isQuick = false }: FinderOptions) => {
    const { pages, claims } = rank(answer ? query.concepts : []);
    const words = query.corrected.join(' ');
    const titled = docs.filter((doc) => words.length > 3 && titleOf.get(doc)?.startsWith(words));
    const isCovered = titled.length > 0 || pages.some(({ covered }) => covered === 1);
    // Pagefind's 90 kB are worth it only where the rest does not answer; danger signs never wait for it.
    const needsTexts = isLarge && answer && (deep || (!isCovered && !hasDanger));
    const texts = needsTexts && !isQuick ? await fullText(query) : [];
    // A reason to ask first leads to the safety page too, whatever else is asked.
    const danger = hasDanger ? bonus.danger : query.concepts.some(isReason) ? bonus.reason : 0;
    const lifted = liftPages(pages, [
      [danger ? docAt(dangerPage) : undefined, danger],
      ...titled.map((doc): [Doc, number] => [doc, bonus.title]),
      ...query.intents.map((words): [Doc | undefined, number] => [bestDoc([{ words, weight: 1 }]), bonus.intent]),
      ...texts.map(({ url }, i): [Doc | undefined, number] => [docAt(url), bonus.text / (i + 1)]),
    ]);
    const canSearchTexts = isLarge && answer && !needsTexts;
    return { pages: lifted, claims, texts, isCovered, canSearchTexts, isPartial: needsTexts && isQuick };
  };
}
