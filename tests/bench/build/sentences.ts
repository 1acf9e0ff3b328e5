import { describeOwnRule } from '../../../src/validation/change-rule.ts';
import { describeUnhedged } from '../../../src/validation/hedging.ts';
import { bannedPhrases } from '../../../src/validation/phrases.ts';
import { claims, hedges } from '../../support/ledger.ts';
import { pick } from './random.ts';

const start = '';
const mostWords = 17;
/** How often a word of no language stands in for one, so that the words of a site grow with it as real ones do. */
const newWordShare = 1 / 60;
const syllables = ['ba', 'dor', 'fen', 'gil', 'kam', 'lo', 'mer', 'nu', 'pas', 'ri', 'sto', 'tan', 'ul', 'ves', 'wo'];

/** Which words follow each word in a text, as often as they do. */
function followers(text: string): Map<string, string[]> {
  const after = new Map<string, string[]>();
  for (const sentence of text.match(/[A-Z][a-z ,’]+\./g) ?? []) {
    let before = start;
    for (const word of sentence.split(' ')) {
      after.set(before, [...(after.get(before) ?? []), word]);
      before = word;
    }
  }
  return after;
}

/** A word that no article has: of any three or four syllables, some far more often than others. */
function newWord(random: () => number): string {
  const skewed = () => random() ** 1.5;
  return Array.from(
    { length: 3 + Math.floor(random() * 2) },
    () => syllables[Math.floor(skewed() * syllables.length)],
  ).join('');
}

/** Whether validation lets an article say this. */
export const isSayable = (text: string): boolean =>
  !bannedPhrases(text).length && !describeOwnRule(text).length && !describeUnhedged(hedges, claims, text).length;

/**
 * Learns which words follow which in real articles.
 * @returns a maker of sentences in their manner, whose sense is not to be looked for
 */
export function sentenceMaker(text: string, random: () => number): () => string {
  const after = followers(text);
  const attempt = (): string => {
    const words: string[] = [];
    for (let word = pick(random, after.get(start) ?? []); word; word = pick(random, after.get(word) ?? [])) {
      words.push(random() < newWordShare && words.length && !/\W$/.test(word) ? newWord(random) : word);
      if (word.endsWith('.') || words.length > mostWords) break;
    }
    return words.join(' ');
  };
  return () => {
    for (;;) {
      const sentence = attempt();
      if (sentence.endsWith('.') && sentence.includes(' ') && isSayable(sentence)) return sentence;
    }
  };
}
