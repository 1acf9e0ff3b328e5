import type { Claim } from '../schemas/claim.ts';
import type { Hedges } from '../schemas/hedges.ts';
import type { Quiz } from '../schemas/quiz.ts';
import type { Source } from '../schemas/source.ts';
import type { Problem } from './problem.ts';
import type { Checked } from './read.ts';
import { checkTexts, textsOf } from './words.ts';

/** The files that name sources, and the sources. */
interface Ledger {
  claims: Checked<Claim[]>;
  sources: Checked<Source[]>;
  quiz: Checked<Quiz>;
  hedges: Checked<Hedges>;
}

/**
 * Checks that claims, sources, the hedges' table and the quiz agree.
 * @param made the ids of every claim that an article makes
 */
export function checkLedger({ claims, sources, quiz, hedges }: Ledger, made: Set<string>): Problem[] {
  const known = new Set(sources.value?.map(({ id }) => id));
  const unknown = (id: string) =>
    known.has(id) ? [] : [`"${id}" is no source. Write the id of one in content/sources.yaml.`];
  const cited = [claims, quiz, hedges].flatMap((file) => textsOf(file, ['sources'])).map(({ text }) => text);
  // The table of doses shows each trial that has one.
  const named = [...cited, ...(sources.value ?? []).flatMap(({ id, doses }) => (doses ? [id] : []))];
  return [
    ...[claims, quiz, hedges].flatMap((file) => checkTexts(file, unknown, ['sources'])),
    ...findUnused(claims, made, 'Make it in an article'),
    ...findUnused(sources, new Set(named), 'Name it in a claim or in the quiz, or give its doses'),
  ];
}

/** Entries that nothing uses: what no reader sees, no one keeps up. */
const findUnused = (file: Checked<unknown>, used: Set<string>, mend: string): Problem[] =>
  checkTexts(file, (id) => (used.has(id) ? [] : [`Nothing uses "${id}". ${mend}, or remove it.`]), ['id']);
