import { readLists } from './index-format.ts';
import { closestWord } from './spelling.ts';

/** What the list of near words says of a word that the site does not use. */
export interface NearWord {
  /** The listed word: the reader's own, or the one that theirs may be a misspelling of. Absent if neither is listed. */
  word?: string;
  /** The nearest words of those that the site or its synonyms know, nearest first. */
  words: string[];
  /** Whether it names an illness or a medicine. */
  isMedical: boolean;
  /** The site's words for the class of a medicine. */
  medicine?: string;
}

/** A word as Americans write it: the lists have "lymphedema", not "lymphoedema". */
const american = (word: string): string => word.replace(/[ao]e/g, 'e').replace(/our$/, 'or');
/** The fewest letters of a listed word, of one that may be a slip of an illness, and of a generic name. */
const [minListed, minSlip, minGeneric] = [3, 6, 7];

const readLine = (line: string): NearWord => {
  const [first = '', ...words] = line.split(' ');
  return { word: first.replace('+', ''), words, isMedical: first.endsWith('+') };
};

/**
 * Creates a function that looks a word up in the files of near words, of which it loads one or two.
 * @param starts how the first word of each file begins, in the order of the alphabet
 * @param load gives a file by its place: a line a word, with a "+" when medical, then the words near it; or "medicines": a line
 *   a class, the site's words for it and how the generic names of such medicines end
 * @returns a function that returns nothing for a word that is too short to tell, or that a reader may still be typing
 */
export function createNearWords(starts: string[], load: (file: number | 'medicines') => Promise<string>) {
  async function lookUp(word: string) {
    const file = starts.filter((start) => start <= word).length - 1;
    const list = file < 0 ? [] : (await load(file)).split('\n').map(readLine);
    return { list, found: list.find((near) => near.word === word) };
  }
  async function findNear(word: string): Promise<NearWord | undefined> {
    const { list, found = (await lookUp(american(word))).found } = await lookUp(word);
    if (found) return { ...found, word };
    if (word.length < minSlip || list.some((near) => near.word?.startsWith(word))) return undefined;
    const illnesses = list.flatMap((near) => (near.isMedical && near.word ? near.word : []));
    // Two letters make one illness another.
    const slip = closestWord(illnesses, word, 1);
    return list.find((near) => near.word === slip) ?? { words: [], isMedical: false };
  }
  return async (word: string): Promise<NearWord | undefined> => {
    if (word.length < minListed) return undefined;
    const [near, classes] = await Promise.all([findNear(word), word.length < minGeneric ? '' : load('medicines')]);
    const medicine = readLists(classes).find(([, ends]) => ends.some((end) => word.endsWith(end)))?.[0];
    return medicine ? { words: [], ...near, word, isMedical: true, medicine } : near;
  };
}
