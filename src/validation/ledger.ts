import type { Content } from './content-index.ts';
import { describeHedge } from './hedging.ts';
import { type Issue, issueAt } from './issues.ts';
import { checkTexts, listTexts, type ParsedFile } from './parsed-file.ts';

/**
 * Checks that every cited source exists, that nothing in the ledger is unused, and that each claim is worded as surely as
 * its evidence allows.
 * @param made the ids of every claim that an article makes
 */
export function checkLedger({ claims, sources, quiz, hedges }: Content, made: Set<string>): Issue[] {
  const ids = new Set(sources.value?.map(({ id }) => id));
  const describeUnknown = (id: string) =>
    ids.has(id) ? [] : [`"${id}" is not a source. Write the id of one in content/sources.yaml.`];
  const cited = [claims, quiz, hedges].flatMap((file) => listTexts(file, ['sources'])).map(({ text }) => text);
  // A source with doses is shown in the table of doses.
  const shown = [...cited, ...(sources.value ?? []).flatMap(({ id, doses }) => (doses ? [id] : []))];
  return [
    ...[claims, quiz, hedges].flatMap((file) => checkTexts(file, describeUnknown, ['sources'])),
    ...findUnused(claims, made, 'Make it in an article'),
    ...findUnused(sources, new Set(shown), 'Name it in a claim or in the quiz, or give its doses'),
    ...(claims.value ?? []).flatMap((claim, i) =>
      describeHedge(hedges.value, claim, claim.wording).map((message) => issueAt(claims, [i, 'wording'], message)),
    ),
  ];
}

/** Unused entries are errors, since nobody would keep them up to date. */
const findUnused = (file: ParsedFile<unknown>, used: Set<string>, fix: string): Issue[] =>
  checkTexts(file, (id) => (used.has(id) ? [] : [`Nothing uses "${id}". ${fix}, or remove it.`]), ['id']);
