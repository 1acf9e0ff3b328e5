import { getCollection, render } from 'astro:content';
import { certaintyWords, verdictWords } from '../components/references.ts';
import { publishedArticles, quiz, synonyms } from '../content.ts';
import { topics } from '../schemas/article.ts';
import type { Claim } from '../schemas/claim.ts';
import type { SearchData } from '../search/engine.ts';
import type { Doc } from '../search/rank.ts';
import { wordsOf } from '../search/words.ts';
import { href } from '../site.ts';

/** Words that each page of its own kind is found by, beside its title. */
const otherPages: Doc[] = [
  {
    url: '/quiz/',
    title: 'How often should I book?',
    description: 'A two-minute quiz that gives a session length and how often to book.',
    words: 'quiz how often how long session length plan test calculator',
  },
  {
    url: '/evidence/',
    title: 'The evidence',
    description: 'Every health claim with its verdict, how sure anyone can be, and its sources.',
    words: 'evidence proof sources studies research claims verdict references certainty',
  },
  {
    url: '/how-often/',
    title: 'All schedules',
    description: 'Every schedule the quiz can give, in one table.',
    words: 'schedules table plans frequency',
  },
].map((doc) => ({ ...doc, topic: 'Tools', headings: [] }));

const withBase = (doc: Doc): Doc => ({ ...doc, url: href(doc.url) });

const sectionsOf = async (article: Awaited<ReturnType<typeof publishedArticles>>[number]): Promise<Doc> => ({
  url: `/articles/${article.id}/`,
  title: article.data.title,
  topic: topics[article.data.topic],
  description: article.data.description,
  words: [article.id.replaceAll('-', ' '), ...article.data.searchWords].join(' '),
  headings: (await render(article)).headings.filter(({ depth }) => depth < 4).map(({ text, slug }) => [text, slug]),
});

const plans: Doc[] = quiz.patterns.map((pattern) => ({
  url: `/how-often/${pattern.id}/`,
  title: pattern.name,
  topic: 'Plans',
  description: pattern.description,
  words: pattern.words,
  headings: [],
}));

/** The ledger's claims: the wording, found by itself, with what the site says of it. */
const claimDoc = ({ id, wording, verdict, certainty }: Claim): Doc => ({
  url: `/evidence/#${id}`,
  title: wording,
  topic: 'Claims',
  description: `${verdictWords[verdict]}, ${certaintyWords[certainty]}.`,
  words: '',
  headings: [],
});

/** The site's words, the most used first; words used once by one page still count as known. */
function vocabularyOf(texts: string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf))
    if (/^\p{L}{3,}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

/** What the search page loads beside Pagefind: titles, headings, synonyms, danger signs and the site's words. */
export async function GET() {
  const articles = await publishedArticles();
  const claims = (await getCollection('claims')).map(({ data }) => data);
  const docs = [...(await Promise.all(articles.map(sectionsOf))), ...otherPages, ...plans];
  const texts = [
    ...articles.map(({ body }) => (body ?? '').replace(/<[^>]+>|\]\([^)]*\)/g, ' ')),
    ...docs.flatMap((doc) => [doc.title, doc.description, doc.words, ...doc.headings.map(([text]) => text)]),
    ...synonyms.flatMap(({ site, readers }) => [site, ...readers]),
    ...claims.map(({ wording }) => wording),
    ...quiz.gates.flatMap(({ signs }) => signs.flatMap((sign) => [sign.words, ...sign.searches])),
  ];
  const data: SearchData = {
    docs: docs.map(withBase),
    claims: claims.map(claimDoc).map(withBase),
    synonyms,
    danger: quiz.gates.flatMap(({ signs }) => signs.flatMap(({ searches }) => searches)),
    dangerPage: href('/articles/safety/'),
    vocabulary: vocabularyOf(texts),
  };
  return Response.json(data);
}
