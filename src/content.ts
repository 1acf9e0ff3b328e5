import { getCollection } from 'astro:content';
import { parse } from 'yaml';
import quizText from '../content/quiz.yaml?raw';
import synonymsText from '../content/synonyms.yaml?raw';
import type { Claim } from './schemas/claim.ts';
import type { Gate, Quiz } from './schemas/quiz.ts';
import { quizSchema } from './schemas/quiz-checks.ts';
import type { Source } from './schemas/source.ts';
import { type Synonyms, synonymsSchema } from './schemas/synonyms.ts';

/** All that the quiz knows, checked. */
export const quiz: Quiz = quizSchema.parse(parse(quizText));

/**
 * The quiz as its page sends it: JSON without words for the search and for other pages, and sources that it does not show.
 * Astro's own way of sending data is a fifth longer.
 */
export const quizForReaders: string = JSON.stringify(quiz, (key, value) => {
  if (key === 'signs') return value.map(({ id, words, why }: Gate['signs'][number]) => ({ id, words, why }));
  return key === 'description' ? undefined : value;
});

/** What readers type, and the site's words for it, checked. */
export const synonyms: Synonyms = synonymsSchema.parse(parse(synonymsText));

/** Every claim and every source, in the order of their files. */
export const ledger = async (): Promise<{ claims: Claim[]; sources: Source[] }> => ({
  claims: (await getCollection('claims')).map(({ data }) => data),
  sources: (await getCollection('sources')).map(({ data }) => data),
});

/** Short names of sources for links, such as "Cherkin 2011", by id. */
export async function sourceNames(): Promise<Record<string, string>> {
  const { sources } = await ledger();
  return Object.fromEntries(sources.map((source) => [source.id, shortName(source)]));
}

/** Those of them that the quiz's page can show. */
export const sourceNamesForReaders = async (): Promise<Record<string, string>> =>
  Object.fromEntries(Object.entries(await sourceNames()).filter(([id]) => quizForReaders.includes(`"${id}"`)));

/** A source's short name: its first author or its body, and the year when known. */
export function shortName(source: Source): string {
  const first = source.authors.split(/ \(|[,;]/)[0] ?? source.authors;
  const name = /^\S+ [A-Z]{1,3}$/.test(first) ? first.replace(/ [A-Z]+$/, '') : first;
  return source.year ? `${name} ${source.year}` : name;
}
