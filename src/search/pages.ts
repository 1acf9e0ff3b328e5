import type { Doc, SearchIndex, Section } from './index-format.ts';
import type { ParsedQuery } from './query.ts';
import { createRanker, type Ranked, reciprocalRankFusion } from './ranking.ts';
import type { Concept } from './synonyms.ts';
import { stem, tokenize } from './words.ts';

/** A page as Pagefind returns it. */
export interface TextHit {
  url: string;
  excerpt: string;
  sub_results: { url: string; title: string; excerpt: string }[];
}

/** A page that answers, with the sections that answer best, best first. */
export interface Page {
  doc: Doc;
  sections: Section[];
}

/** How much the sections after a page's best add to its score. */
const otherSections = 0.15;
/** A section is shown if it scores this share of the page's best. */
const minShare = 0.5;

/** Creates a ranker of sections, which returns pages by their best section. */
function createSectionRanker(docs: Doc[]) {
  const sections = docs.flatMap((doc) => doc.sections.map((section) => ({ doc, section })));
  const rank = createRanker(
    sections.map(({ doc: { title }, section: { heading, text } }) => ({ heading, title, text })),
    { heading: 2, title: 2, text: 1 },
    0,
  );
  return (concepts: Concept[]) => {
    const byPage = new Map<Doc, Ranked[]>();
    for (const each of rank(concepts)) {
      const doc = sections[each.at]?.doc;
      if (doc) byPage.set(doc, [...(byPage.get(doc) ?? []), each]);
    }
    const pageScore = ([best, ...rest]: Ranked[]) =>
      (best?.score ?? 0) + rest.slice(0, 3).reduce((sum, { score }, i) => sum + (otherSections * score) / (i + 1), 0);
    return [...byPage]
      .sort(([, a], [, b]) => pageScore(b) - pageScore(a))
      .map(([doc, ranked]) => {
        const good = ranked.filter(({ score }) => score >= minShare * (ranked[0]?.score ?? 0));
        const covered = Math.max(...ranked.map((each) => each.covered));
        return { doc, covered, sections: good.flatMap(({ at }) => sections[at]?.section ?? []) };
      });
  };
}

/** Creates a ranker of pages by their titles, headings and search words. */
function createDocRanker(docs: Doc[]) {
  const rank = createRanker(
    docs.map(({ title, words, description, sections }) => ({
      title,
      words,
      description,
      headings: sections.map(({ heading }) => heading).join(' '),
    })),
    { title: 2, words: 4, headings: 3, description: 1 },
    0.5,
  );
  return (concepts: Concept[]) =>
    rank(concepts).flatMap(({ at, covered }) => (docs[at] ? { doc: docs[at], covered } : []));
}

/** Creates a function that finds pages whose title begins with the query. */
function createTitleFinder(docs: Doc[]) {
  const titles = docs.map(({ title }) => tokenize(title).map(stem).join(' '));
  return (words: string[]): Doc[] => {
    const query = words.map(stem).join(' ');
    return docs.filter((_, i) => query.length > 3 && titles[i]?.startsWith(query));
  };
}

/** Creates a function that finds texts of a large site by the reader's words, or by the site's words for them. */
function createTextFinder(commonStems: string, fullText: (query: string) => Promise<TextHit[]>) {
  const common = commonStems.split(' ');
  /** Words that tell pages apart, or else the rarest one: Pagefind's files for a word of every page are 100 kB. */
  const distinctive = (words: string[]): string => {
    const stems = words.map(stem);
    const rarest = common.filter((each) => stems.includes(each)).pop() ?? '';
    return words.filter((word) => !common.includes(stem(word))).join(' ') || rarest;
  };
  return async ({ siteWords, concepts }: ParsedQuery): Promise<TextHit[]> => {
    const found = await fullText(distinctive(siteWords));
    const synonyms = concepts.flatMap(({ alternatives }) => alternatives[1]?.words ?? []);
    return found.length || !synonyms.length ? found : fullText(distinctive(synonyms));
  };
}

/**
 * Creates a function that finds pages: by titles, headings and search words, by their sections, and on a large site by
 * Pagefind's full text where the rest does not cover the query.
 */
export function createPageFinder(
  { docs, dangerPage, commonStems }: SearchIndex,
  fullText: (query: string) => Promise<TextHit[]>,
) {
  const findTexts = createTextFinder(commonStems, fullText);
  const byUrl = new Map(docs.map((doc) => [doc.url, doc]));
  const hasTexts = docs.some(({ sections }) => sections.length > 1);
  const [rankSections, rankDocs] = [createSectionRanker(docs), createDocRanker(docs)];
  const findTitles = createTitleFinder(docs);
  const safety = byUrl.get(dangerPage);
  const bestDoc = (concept: Concept): Doc[] =>
    rankDocs([concept])
      .slice(0, 1)
      .map(({ doc }) => doc);
  const intentDoc = (words: string[]): Doc[] =>
    bestDoc({ words: [], alternatives: [{ words, weight: 1 }], confidence: 1 });
  /** Whether a concept is a reason to ask first, such as an illness or a medicine. */
  const isReasonToAsk = (concept: Concept) => concept.alternatives.length > 1 && bestDoc(concept)[0] === safety;

  return async (query: ParsedQuery, has: { answer: boolean; danger: boolean; deep: boolean }) => {
    const { concepts } = query;
    const ranked = has.answer ? rankDocs(concepts) : [];
    const inSections = has.answer ? rankSections(concepts) : [];
    const titled = findTitles(query.corrected);
    const isCovered = titled.length > 0 || ranked.some(({ covered }) => covered === 1);
    // Pagefind's 100 kB are worth it only where the rest does not answer; danger signs never wait for it.
    const searchesTexts = !hasTexts && has.answer && (has.deep || (!isCovered && !has.danger));
    const texts = searchesTexts ? await findTexts(query) : [];
    const docsFound = reciprocalRankFusion<Doc>([
      // A reason to ask first leads to the safety page too, whatever else is asked.
      { found: safety && (has.danger || concepts.some(isReasonToAsk)) ? [safety] : [], weight: has.danger ? 4 : 1.5 },
      { found: titled, weight: 3 },
      ...query.intents.map((words) => ({ found: intentDoc(words), weight: 1 })),
      { found: ranked.map(({ doc }) => doc), weight: 1.5 },
      { found: inSections.map(({ doc }) => doc), weight: 1 },
      { found: texts.flatMap(({ url }) => byUrl.get(url) ?? []), weight: 1 },
    ]);
    const sectionsOf = new Map(inSections.map(({ doc, sections }) => [doc, sections]));
    return {
      pages: docsFound.map((doc): Page => ({ doc, sections: sectionsOf.get(doc) ?? [] })),
      texts,
      isCovered: isCovered || inSections.some(({ covered }) => covered === 1),
      canSearchTexts: !hasTexts && has.answer && !searchesTexts,
    };
  };
}
