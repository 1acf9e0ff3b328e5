import { createDangerClassifier, type DangerLevel, shortenLastWord } from './danger.ts';
import type { SearchIndex } from './index-format.ts';
import type { NearWord } from './near.ts';
import { chooseCorrection, createSpeller } from './spelling.ts';
import { type Concept, createSynonymExpander } from './synonyms.ts';
import { collectVocabulary, createLexicon, isStopWord, tokenize } from './words.ts';

/** A query as the search understands it. */
export interface ParsedQuery {
  typed: string[];
  corrected: string[];
  concepts: Concept[];
  /** How sure it is that the site has words for all of it, from 0 to 1. */
  confidence: number;
  /** The reader's words that the site uses. */
  siteWords: string[];
  /** Those that are in no list of words. */
  unlisted: string[];
  /** The site's words for what the form of the question asks. */
  intents: string[][];
}

/** How a query is read, and how a reader narrows or widens a search. */
export interface SearchOptions {
  /** Keeps the reader's spelling. */
  asTyped?: boolean;
  /** The last word may be unfinished: it is read as the first known word that begins so, or left out. */
  isTyping?: boolean;
  /** The one topic to show; all if empty. */
  topic?: string;
  /** Searches the full text of a large site even where titles answer. */
  deep?: boolean;
  /** Finds pages alone, by what is loaded but for near words: claims and the full text are files of their own. */
  isQuick?: boolean;
}

/**
 * Questions whose form tells what is asked, whatever the other words are: whether it does something, who should not have it,
 * what comes after it, how it differs, whether somebody is too young or too old.
 * Each has the site's words for the page that answers.
 */
const questionForms: [form: RegExp, site: string][] = [
  [/^(do|does|will|would|can|could) (it|they|this|hot|stones|massages?) (?!hurt|cost|take|last|burn)/, 'benefits'],
  [/^who (should|can|cant|cannot|is)\b/, 'ask first safety'],
  [/\bafter (\w+ ){0,3}(massages?|sessions?|treatments?|stones)\b|\b(day after|next day|afterwards?)\b/, 'aftercare'],
  [/\b(difference|differs?|different)\b/, 'guide differs'],
  [/\b\d+ (years?|yrs?|months?) old\b|\baged? \d+|\b(is|am|im) (1[1-9]|[2-9]\d)$/, 'ask first safety'],
];

/** Creates what a query is read by: the words that the site uses, a speller and synonyms. */
function createLanguage(index: SearchIndex) {
  const { site, texts, readers } = collectVocabulary(index);
  const known = [...new Set([...site, ...readers])];
  const speller = createSpeller(known, texts);
  const pages = createLexicon([...site, ...texts]);
  const isOnPages = (word: string) => pages.isKnown(word) || (word.length > 3 && pages.complete(word) !== undefined);
  return {
    ...speller,
    isOnPages,
    /** Finishes a word that a reader is still typing: the first known word that begins so; one of two letters says nothing. */
    finish(word: string): string[] {
      if (speller.isKnown(word)) return [word];
      return word.length < 3 ? [] : [speller.complete(word) ?? word];
    },
    expand: createSynonymExpander(index.synonyms, isOnPages),
  };
}
type Language = ReturnType<typeof createLanguage>;
type LookUp = (word: string) => Promise<NearWord | undefined>;

/**
 * Looks up the words that the site does not use.
 * @returns near: what the list says of each; right: those that are listed, each with its listed spelling
 */
async function lookUpWords({ isKnown, correct }: Language, words: string[], nearWord: LookUp) {
  const near = new Map<string, NearWord>();
  const right = new Map<string, string>();
  const lookUp = async (word: string) => {
    const found = await nearWord(word);
    const known = correct(word);
    if (found?.word && !isKnown(word)) right.set(word, chooseCorrection(word, known, found.word));
    if (found && (found.word || known === word)) near.set(found.word ?? word, found);
  };
  await Promise.all(words.map(lookUp));
  return { near, right };
}

async function parseQuery(
  language: Language,
  nearWord: LookUp,
  query: string,
  { asTyped = false, isTyping = false }: SearchOptions,
): Promise<ParsedQuery> {
  const { isOnPages, correctQuery, expand, finish } = language;
  const typed = tokenize(query);
  const [last = ''] = typed.slice(-1);
  const isUnfinished = isTyping && /\w$/.test(query);
  if (isUnfinished && !isStopWord(last)) typed.splice(-1, 1, ...finish(last));
  const isForeign = (word: string) => !isOnPages(word) && !isStopWord(word) && !/\d/.test(word);
  const { near, right } = await lookUpWords(language, typed.filter(isForeign), nearWord);
  const corrected = asTyped ? typed : correctQuery(typed, right);
  const concepts = expand(corrected, near);
  const question = typed.join(' ');
  return {
    typed,
    corrected,
    concepts,
    confidence: concepts.reduce((sum, { confidence }) => sum + confidence, 0) / (concepts.length || 1),
    siteWords: concepts.flatMap(({ words }) => words.filter(isOnPages)),
    unlisted: concepts.flatMap(({ words, isUnlisted }) => (isUnlisted ? words : [])),
    intents: questionForms.flatMap(([form, words]) => (form.test(question) ? [tokenize(words)] : [])),
  };
}

/**
 * Creates the query parser: `parse` reads a query; `dangerLevel` tells how soon it calls for help, and waits for no file;
 * `suggest` lists known words close to those that are not.
 * @param nearWord looks up a word that the site does not use
 */
export function createQueryParser(index: SearchIndex, nearWord: LookUp) {
  const language = createLanguage(index);
  const classifyDanger = createDangerClassifier(index.danger);
  return {
    parse: (query: string, options: SearchOptions) => parseQuery(language, nearWord, query, options),
    /** @param isTyping keeps the level while the last word grows */
    dangerLevel(query: string, isTyping = false): DangerLevel | undefined {
      const typed = tokenize(query);
      const unfinished = isTyping && !query.endsWith(' ') ? shortenLastWord(typed) : [];
      return classifyDanger([typed, language.correctQuery(typed), ...unfinished]);
    },
    suggest: (words: string[]): string[] => [...new Set(words.flatMap(language.suggest))],
  };
}
