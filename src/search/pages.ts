import type { Doc, SearchIndex, Section } from './index-format.ts';
import type { ParsedQuery } from './query.ts';
import { createRanker } from './ranking.ts';
import type { Concept } from './synonyms.ts';
import { tokenize } from './words.ts';

/** A page whose text contains all the words of a query. */
export interface TextHit {
  url: string;
  /** Parts of its text, in turn plain and found. */
  excerpt: string[];
  sections: { url: string; title: string }[];
}

/** A page that answers, with the sections that answer best, best first. */
export interface Page {
  doc: Doc;
  sections: Section[];
}
interface RankedPage extends Page {
  score: number;
  /** The share of the query that the page or one of its sections covers. */
  covered: number;
}

/** How much a match in each field counts, and of a page's score, its own fields and its best section, and the sections after it. */
const fieldBoost = { title: 2, words: 4, headings: 2.5, description: 1, text: 1 };
const [ownFields, bestSection, otherSections] = [0.7, 1, 0.15];
/** A section is shown if it scores this share of the page's best. */
const minShare = 0.5;
/** What lifts a page, where the best match of words is 1: see the places. */
const bonus = { title: 0.6, intent: 0.95, reason: 0.8, danger: 9, text: 0.7 };

/** Creates a ranker of pages by their titles, headings and search words, and by their sections. */
function createPageRanker(docs: Doc[]) {
  const records = docs.flatMap((doc) => [
    { ...doc, doc, section: undefined, headings: doc.sections.map(({ heading }) => heading).join(' ') },
    ...doc.sections.map((section) => ({
      doc,
      section,
      title: doc.title,
      headings: section.heading,
      text: section.text,
    })),
  ]);
  const rank = createRanker<keyof typeof fieldBoost>(records, fieldBoost);
  return (concepts: Concept[]): RankedPage[] => {
    const pages = new Map<Doc, RankedPage & { best: number }>();
    for (const { at, score, covered } of rank(concepts)) {
      const { doc, section } = records[at] as (typeof records)[number];
      const page = pages.get(doc) ?? { doc, sections: [], score: 0, covered: 0, best: 0 };
      pages.set(doc, page);
      page.covered = Math.max(page.covered, covered);
      if (section && !page.best) page.best = score;
      page.score +=
        score * (section ? (page.sections.length ? otherSections / page.sections.length : bestSection) : ownFields);
      if (section && score >= minShare * page.best) page.sections.push(section);
    }
    return [...pages.values()].sort((a, b) => b.score - a.score);
  };
}

/**
 * Creates a function that finds pages by their words, and on a large site by Pagefind's full text where these do not cover the
 * query.
 */
export function createPageFinder(
  { docs, dangerPage }: SearchIndex,
  fullText: (query: ParsedQuery) => Promise<TextHit[]>,
) {
  const isLarge = docs.every(({ sections }) => sections.length < 2);
  const rankPages = createPageRanker(docs);
  const titleOf = new Map(docs.map((doc) => [doc, tokenize(doc.title).join(' ')]));
  const docAt = (url: string) => docs.find((doc) => doc.url === url);
  const bestDoc = (alternatives: Concept['alternatives']) =>
    rankPages([{ words: [], alternatives, confidence: 1 }])[0]?.doc;
  /** Whether a concept is a reason to ask first, such as an illness or a medicine. */
  const isReason = ({ alternatives }: Concept) => alternatives.length > 1 && bestDoc(alternatives)?.url === dangerPage;

  return async (query: ParsedQuery, has: { answer: boolean; danger: boolean; deep: boolean }) => {
    const ranked = has.answer ? rankPages(query.concepts) : [];
    const words = query.corrected.join(' ');
    const titled = docs.filter((doc) => words.length > 3 && titleOf.get(doc)?.startsWith(words));
    const isCovered = titled.length > 0 || ranked.some(({ covered }) => covered === 1);
    // Pagefind's 100 kB are worth it only where the rest does not answer; danger signs never wait for it.
    const searchesTexts = isLarge && has.answer && (has.deep || (!isCovered && !has.danger));
    const texts = searchesTexts ? await fullText(query) : [];
    const found = new Map(ranked.map((page) => [page.doc, { ...page, score: page.score / (ranked[0]?.score ?? 1) }]));
    const lift = (doc: Doc | undefined, by: number) => {
      if (!doc) return;
      const page = found.get(doc) ?? { doc, sections: [], score: 0, covered: 0 };
      found.set(doc, { ...page, score: page.score + by });
    };
    for (const doc of titled) lift(doc, bonus.title);
    for (const intent of query.intents) lift(bestDoc([{ words: intent, weight: 1 }]), bonus.intent);
    for (const [i, { url }] of texts.entries()) lift(docAt(url), bonus.text / (i + 1));
    // A reason to ask first leads to the safety page too, whatever else is asked.
    if (has.danger) lift(docAt(dangerPage), bonus.danger);
    else if (query.concepts.some(isReason)) lift(docAt(dangerPage), bonus.reason);
    return {
      pages: [...found.values()].sort((a, b) => b.score - a.score),
      texts,
      isCovered,
      canSearchTexts: isLarge && has.answer && !searchesTexts,
    };
  };
}
