import type { Concept } from './concepts.ts';
import type { Doc, SearchData, Section, TextHit } from './data.ts';
import { intentsOf } from './intents.ts';
import { fuse, makeRanker, type Ranked } from './rank.ts';
import type { Understood } from './understand.ts';
import { stem, wordsOf } from './words.ts';

/** A page that answers, with its sections that answer best, best first. */
export interface Page {
  doc: Doc;
  sections: Section[];
}

/** How much the sections after a page's best add to it. */
const nextShare = 0.15;
/** A section that answers less than this share of the page's best is not named. */
const leastShare = 0.5;

/** Makes a ranker of sections, which gives pages, the one with the best section first, each with its sections. */
function makeSectionRanker(docs: Doc[]) {
  const sections = docs.flatMap((doc) => doc.sections.map((section) => ({ doc, section })));
  const rank = makeRanker(
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
    const scoreOf = ([best, ...rest]: Ranked[]) =>
      (best?.score ?? 0) + rest.slice(0, 3).reduce((sum, { score }, i) => sum + (nextShare * score) / (i + 1), 0);
    return [...byPage]
      .sort(([, a], [, b]) => scoreOf(b) - scoreOf(a))
      .map(([doc, ranked]) => {
        const good = ranked.filter(({ score }) => score >= leastShare * (ranked[0]?.score ?? 0));
        return {
          doc,
          covered: Math.max(...ranked.map(({ covered }) => covered)),
          sections: good.flatMap(({ at }) => sections[at]?.section ?? []),
        };
      });
  };
}

/** Makes a ranker of pages by their titles, headings and search words. */
function makeDocRanker(docs: Doc[]) {
  const rank = makeRanker(
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

/** Finds pages whose title the query says, or says the beginning of. */
function makeTitleFinder(docs: Doc[]) {
  const titles = docs.map(({ title }) => wordsOf(title).map(stem).join(' '));
  return (words: string[]): Doc[] => {
    const query = words.map(stem).join(' ');
    return docs.filter((_, i) => query.length > 3 && titles[i]?.startsWith(query));
  };
}

/**
 * Makes a function that finds pages: by titles, headings and search words, by their sections, and on a large site by Pagefind
 * where the rest leaves a part of the query unanswered.
 */
export function makePageFinder(
  { docs, dangerPage, everywhere }: SearchData,
  fullText: (query: string) => Promise<TextHit[]>,
) {
  const textsFor = makeTextFinder(everywhere, fullText);
  const byUrl = new Map(docs.map((doc) => [doc.url, doc]));
  const hasTexts = docs.some(({ sections }) => sections.length > 1);
  const [rankSections, rankDocs, byTitle] = [makeSectionRanker(docs), makeDocRanker(docs), makeTitleFinder(docs)];
  const danger = byUrl.get(dangerPage);
  /** The one page that some words of the site's own fit best. */
  const byWords = (words: string[]): Doc[] =>
    rankDocs([{ own: [], says: [{ words, weight: 1 }], known: 1 }])
      .slice(0, 1)
      .map(({ doc }) => doc);
  /** Whether a part of a query is a reason to ask first, such as an illness or a medicine. */
  const isToAsk = (concept: Concept) => concept.says.length > 1 && rankDocs([concept])[0]?.doc === danger;

  return async (understood: Understood, given: { answerable: boolean; danger: boolean; deep: boolean }) => {
    const { concepts, spelt } = understood;
    const ranked = given.answerable ? rankDocs(concepts) : [];
    const inSections = given.answerable ? rankSections(concepts) : [];
    const titled = byTitle(spelt);
    // Pagefind is worth its 100 kB only when the rest does not answer the whole query, and a danger sign never waits for it.
    const whole = titled.length > 0 || ranked.some(({ covered }) => covered === 1);
    const searchesTexts = !hasTexts && given.answerable && (given.deep || (!whole && !given.danger));
    const intended = intentsOf(understood.typed);
    const texts = searchesTexts ? await textsFor(understood) : [];
    const asks = danger && (given.danger || concepts.some(isToAsk)) ? [danger] : [];
    const found = fuse<Doc>([
      // A reason to ask first leads there too, whatever else is asked.
      { found: asks, weight: given.danger ? 4 : 1.5 },
      { found: titled, weight: 3 },
      ...intended.map((words) => ({ found: byWords(words), weight: 1 })),
      { found: ranked.map(({ doc }) => doc), weight: 1.5 },
      { found: inSections.map(({ doc }) => doc), weight: 1 },
      { found: texts.flatMap(({ url }) => byUrl.get(url) ?? []), weight: 1 },
    ]);
    const sectionsOf = new Map(inSections.map(({ doc, sections }) => [doc, sections]));
    const pages = found.map((doc) => ({ doc, sections: sectionsOf.get(doc) ?? [] }));
    return {
      pages,
      texts,
      isWhole: whole || inSections.some(({ covered }) => covered === 1),
      shallow: !hasTexts && given.answerable && !searchesTexts,
    };
  };
}

/** Finds texts of a large site by the reader's own words; by the site's words for them when no page holds those. */
function makeTextFinder(everywhere: string, fullText: (query: string) => Promise<TextHit[]>) {
  const common = everywhere.split(' ');
  /** The words that tell pages apart, or else the rarest: the full text's part for a word of every page takes 100 kB. */
  const telling = (words: string[]): string => {
    const stems = words.map(stem);
    const rarest = common.filter((each) => stems.includes(each)).pop() ?? '';
    return words.filter((word) => !common.includes(stem(word))).join(' ') || rarest;
  };
  return async ({ own, concepts }: Understood): Promise<TextHit[]> => {
    const found = await fullText(telling(own));
    const site = concepts.flatMap(({ says }) => says[1]?.words ?? []);
    return found.length || !site.length ? found : fullText(telling(site));
  };
}
