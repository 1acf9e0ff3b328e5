/** What is known of a word that the site does not use. */
export interface Near {
  /** The nearest words of those that the site or its synonyms know, nearest first. */
  words: string[];
  /** Whether it names an illness or a medicine. */
  isMedical: boolean;
}

/** A word as Americans write it: the lists have "lymphedema", not "lymphoedema". */
const american = (word: string): string =>
  word
    .replace(/[ao]e/g, 'e')
    .replace(/our$/, 'or')
    .replace(/is(e|ed|ing)$/, 'iz$1');

/**
 * Makes a reader of the files of near words, one of which is loaded for a word that the site does not know.
 * @param starts the first word of each file, in the order of the alphabet
 * @param load gives a file by its place: a line a word, with a "+" when medical, then the words near it
 */
export function makeNear(starts: string[], load: (file: number) => Promise<string>) {
  async function find(word: string): Promise<Near | undefined> {
    const file = starts.filter((start) => start <= word).length - 1;
    if (file < 0) return undefined;
    const lines = (await load(file)).split('\n');
    const line = lines.find((each) => each.split(/[+ ]/, 1)[0] === word);
    return line === undefined ? undefined : { words: line.split(' ').slice(1), isMedical: line.startsWith(`${word}+`) };
  }
  /** @returns nothing for a word that no list has: a slip, or a name */
  return async (word: string): Promise<Near | undefined> => {
    const other = american(word);
    return (await find(word)) ?? (other === word ? undefined : find(other));
  };
}
