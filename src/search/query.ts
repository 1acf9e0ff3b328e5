import { createDangerClassifier, type DangerLevel, shortenLastWord } from './danger.ts';
import type { SearchIndex } from './index-format.ts';
import type { NearWord } from './near.ts';
import { createSpeller } from './spelling.ts';
import { type Concept, createMedicineClassifier, createSynonymExpander } from './synonyms.ts';
import { collectVocabulary, isStopWord, stem, tokenize } from './words.ts';

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
  /** Known words that are close to those that are not. */
  suggest(): string[];
}

/** How a query is read. */
export interface ParseOptions {
  /** Keeps the reader's spelling. */
  asTyped?: boolean;
  /** The last word may be unfinished: it is read as the most frequent word that begins so, or left out. */
  isTyping?: boolean;
}

/**
 * Questions whose form tells what is asked, whatever the other words are: whether it does something, who should not have it,
 * what comes after it, how it differs. Each has the site's words for the page that answers.
 */
const questionForms: [form: RegExp, site: string][] = [
  [/^(do|does|will|would|can|could) (it|they|this|hot|stones|massages?) (?!hurt|cost|take|last|burn)/, 'benefits'],
  [/^who (should|can|cant|cannot|is)\b/, 'ask first safety'],
  [/\bafter (\w+ ){0,3}(massages?|sessions?|treatments?|stones)\b|\b(day after|next day|afterwards?)\b/, 'aftercare'],
  [/\b(difference|differs?|different)\b/, 'guide differs'],
];

/**
 * Creates the query parser: `parse` reads a query; `dangerLevel` tells how soon it calls for help, and waits for no file.
 * @param nearWord looks up a word that the site does not use
 */
export function createQueryParser(index: SearchIndex, nearWord: (word: string) => Promise<NearWord | undefined>) {
  const { site, texts, readers } = collectVocabulary(index);
  const known = [...new Set([...site, ...readers])];
  const { isKnown, correctQuery, suggest } = createSpeller(known, texts);
  const pageStems = new Set([...site, ...texts].map(stem));
  const isOnPages = (word: string) => pageStems.has(stem(word));
  const beginsOnPages = (word: string) => word.length > 3 && [...site, ...texts].some((each) => each.startsWith(word));
  const classifyDanger = createDangerClassifier(index.danger);
  const classifyMedicine = createMedicineClassifier(index.medicines);
  const expand = createSynonymExpander(index, (word) => isOnPages(word) || beginsOnPages(word));
  const isMisspelt = (word: string) => correctQuery([word])[0] !== word;

  /** The most frequent word that begins with an unfinished one. */
  function finish(word: string): string {
    if (word.length < 3 || isKnown(word) || isStopWord(word)) return word;
    return [...known, ...texts].find((each) => each.startsWith(word)) ?? word;
  }
  /** Whether a concept is only a number that the site does not use, such as an age or a dose. */
  const isNumber = ({ words, alternatives }: Concept) =>
    alternatives.length < 2 && words.every((word) => /\d/.test(word) && !isKnown(word));

  async function parse(query: string, { asTyped = false, isTyping = false }: ParseOptions): Promise<ParsedQuery> {
    const typed = tokenize(query);
    if (isTyping) typed.push(...typed.splice(-1).map(finish));
    const foreign = typed.filter((word) => !isOnPages(word) && !isStopWord(word) && !/\d/.test(word));
    const found = await Promise.all(foreign.map(async (word) => [word, await nearWord(word)] as const));
    const [last = '', nearLast] = found.at(-1) ?? [];
    const isUnfinished = last === typed.at(-1) && !nearLast?.word && !isKnown(last) && !isMisspelt(last);
    if (isTyping && isUnfinished && typed.length > 1) typed.pop();
    // A word of the list is right, and a slip of one is corrected to it.
    const listed = new Map(found.flatMap(([word, near]) => (near?.word && !isKnown(word) ? [[word, near.word]] : [])));
    const near = new Map(
      found.flatMap(([word, each]) => (each && (each.word || !isMisspelt(word)) ? [[each.word ?? word, each]] : [])),
    );
    const isWord = (word: string) => listed.get(word) === word || classifyMedicine(word) !== undefined;
    const corrected = asTyped ? typed : correctQuery(typed, isWord).map((word) => listed.get(word) ?? word);
    const concepts = expand(corrected, near).filter((concept) => !isNumber(concept));
    const question = typed.join(' ');
    return {
      typed,
      corrected,
      concepts,
      confidence: concepts.reduce((sum, { confidence }) => sum + confidence, 0) / (concepts.length || 1),
      siteWords: concepts.flatMap(({ words }) => words.filter(isOnPages)),
      unlisted: concepts.flatMap(({ words, isUnlisted }) => (isUnlisted ? words : [])),
      intents: questionForms.flatMap(([form, words]) => (form.test(question) ? [tokenize(words)] : [])),
      suggest: () => [...new Set(typed.flatMap(suggest))],
    };
  }
  /** @param isTyping keeps the level while the last word grows */
  function dangerLevel(query: string, isTyping = false): DangerLevel | undefined {
    const typed = tokenize(query);
    const unfinished = isTyping && !query.endsWith(' ') ? shortenLastWord(typed) : [];
    return classifyDanger([typed, correctQuery(typed), ...unfinished]);
  }
  return { parse, dangerLevel };
}
