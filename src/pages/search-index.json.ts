import type { CollectionEntry } from 'astro:content';
import { readBody } from '../articles/compile.ts';
import { publishedArticles } from '../articles/index.ts';
import { medicines, quiz, synonyms } from '../data/content.ts';
import { careLevel } from '../quiz/stop.ts';
import { dangerPage, docsOf, many } from '../search/build/docs.ts';
import type { DangerLevel } from '../search/danger.ts';
import { columnsOf, linesOf, type SentData, unpacked } from '../search/data.ts';
import { stemsOfMost, vocabularyOf, wordsByUse } from '../search/vocabulary.ts';
import { isSmall, stem, wordsOf } from '../search/words.ts';
import { href } from '../site/addresses.ts';

/** Of phrases that differ in their words' endings alone, the shortest: it stands for the others. */
const onceByStem = (phrases: string[]): string[] => {
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length);
  return [...new Map(longestFirst.map((phrase) => [wordsOf(phrase).map(stem).join(' '), phrase])).values()];
};

const signs = quiz.gates.flatMap((gate) => gate.signs);
/** Phrases for the signs of a level. */
const phrasesOf = (level: DangerLevel): string[] =>
  quiz.gates.flatMap((gate) =>
    gate.signs.filter((sign) => careLevel(gate, sign) === level).flatMap(({ searches }) => searches),
  );
const signWords = new Set(signs.flatMap(({ words }) => wordsOf(words)).filter((word) => !isSmall(word)));

/** An article's text without tags and addresses. */
const bareText = (article: CollectionEntry<'articles'>): string =>
  readBody(article).replace(/<[^>]+>|\]\([^)]*\)/g, ' ');

/** What the search page loads, but for the pages' sections and near words, which src/search/build/sections.ts adds to it. */
export async function GET() {
  const articles = await publishedArticles();
  const pages = docsOf(articles, [...signWords].join(' '));
  const data: SentData = {
    docs: columnsOf(pages),
    headings: pages.map(() => []),
    words: '',
    places: '',
    claims: 0,
    near: '',
    medicines: linesOf(medicines.stems.map(({ site, ends }) => [site, ends])),
    synonyms: linesOf(synonyms.map(({ site, readers }) => [site, onceByStem(readers)])),
    danger: { emergency: phrasesOf('emergency'), today: phrasesOf('today'), urgent: phrasesOf('urgent') },
    dangerPage: href(dangerPage),
    others: '',
    everywhere: '',
  };
  if (articles.length >= many) {
    const { own, readers } = vocabularyOf(unpacked(data));
    const known = new Set([...own, ...readers].map(stem));
    const texts = articles.map((article) => wordsOf(bareText(article)));
    const others = wordsByUse(texts.flat()).filter(
      (word) => word.length > 3 && !isSmall(word) && !known.has(stem(word)),
    );
    data.others = onceByStem(others).sort().join(' ');
    data.everywhere = stemsOfMost(texts).join(' ');
  }
  return Response.json(data);
}
