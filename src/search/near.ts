import { nearestIn } from './correct.ts';

/** What is known of a word that the site does not use. */
export interface Near {
  /** The word, as the list has it: another than was asked for where that may be a slip of it; none for a name that no list has. */
  word?: string;
  /** The nearest words of those that the site or its synonyms know, nearest first. */
  words: string[];
  /** Whether it names an illness or a medicine. */
  isMedical: boolean;
}

/** A word as Americans write it: the lists have "lymphedema", not "lymphoedema". */
const american = (word: string): string => word.replace(/[ao]e/g, 'e').replace(/our$/, 'or');
/** The fewest letters of a word that may be a slip of an illness. */
const leastSlip = 6;

const readLine = (line: string): Near => {
  const [first = '', ...words] = line.split(' ');
  return { word: first.replace('+', ''), words, isMedical: first.endsWith('+') };
};

/**
 * Makes a reader of the files of near words, one of which is loaded for a word that the site does not know.
 * @param starts how the first word of each file begins, in the order of the alphabet
 * @param load gives a file by its place: a line a word, with a "+" when medical, then the words near it
 */
export function makeNear(starts: string[], load: (file: number) => Promise<string>) {
  const fileOf = (word: string) => starts.filter((start) => start <= word).length - 1;
  const listOf = async (word: string): Promise<Near[]> =>
    fileOf(word) < 0 ? [] : (await load(fileOf(word))).split('\n').map(readLine);
  const isIt = (word: string) => (near: Near) => near.word === word;

  /** @returns nothing for a word that is too short to tell, or that a reader may still be typing */
  return async (word: string): Promise<Near | undefined> => {
    const list = await listOf(word);
    const other = american(word);
    const found = list.find(isIt(word)) ?? (other === word ? undefined : (await listOf(other)).find(isIt(other)));
    if (found) return { ...found, word };
    // A reader may still be typing a word of the list.
    if (word.length < leastSlip || list.some((near) => near.word?.startsWith(word))) return undefined;
    const illnesses = list.flatMap((near) => (near.isMedical && near.word ? near.word : []));
    return list.find(isIt(nearestIn(illnesses, word))) ?? { words: [], isMedical: false };
  };
}
