import { parse } from 'yaml';
import type { z } from 'zod';
import { formatShortName, type SourceLinks } from '../schemas/source.ts';
import { yamlSchemas } from '../schemas/yaml-files.ts';
import { basePath } from '../site/addresses.ts';
import { findParsed } from './parsed-content.ts';

/** Results by name. They are kept on globalThis because dev loads this module anew after each edit. */
const shared = globalThis as { lastGood?: Map<string, unknown> };
shared.lastGood ??= new Map();
const results = shared.lastGood;

/**
 * Returns the result of a function or, when it throws or its promise fails, its last result under this name. So dev keeps
 * showing a page while an editor is in the middle of a mistake, which validation reports. A build calls each function once,
 * and fails.
 * @throws what the function throws, when it has no earlier result
 */
export function keepLastGood<Result>(name: string, make: () => Result): Result {
  const keep = (result: unknown) => results.set(name, result).get(name);
  const recover = (error: unknown) => {
    if (!results.has(name)) throw error;
    return results.get(name);
  };
  try {
    const result = make();
    return (result instanceof Promise ? result.then(keep, recover) : keep(result)) as Result;
  } catch (error) {
    return recover(error) as Result;
  }
}

const texts = import.meta.glob<string>('../../content/*.yaml', { query: '?raw', import: 'default', eager: true });

/** A file of content/, validated. */
const load = <Name extends keyof typeof yamlSchemas>(name: Name): z.infer<(typeof yamlSchemas)[Name]> =>
  keepLastGood(name, () => {
    const text = texts[`../../content/${name}.yaml`] ?? '';
    return findParsed(text) ?? yamlSchemas[name].parse(parse(text));
  }) as z.infer<(typeof yamlSchemas)[Name]>;

export const quiz = load('quiz');
export const synonyms = load('synonyms');
export const medicines = load('medicines');

const compareIds = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** Every claim and every source, each sorted by id. */
export const ledger = {
  claims: load('claims').toSorted(compareIds),
  sources: load('sources').toSorted(compareIds),
};

const emergency = quiz.gates.filter(({ id }) => id === 'emergency').flatMap(({ stop }) => stop.calls);

/** The emergency numbers, each with its country, such as "999 in the UK". */
export const emergencyCalls = emergency.map(({ number, where }) => `${number} ${where}`);

/** Joins words by "or", such as "999, 112, 911 or 000". */
export const joinByOr = (words: string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words);

export const emergencyNumbers = joinByOr(emergency.map(({ number }) => number));

/** Every source that tested or fixed a dose. */
export const trials = ledger.sources.flatMap(({ id, doses }) => (doses ? [{ id, doses }] : []));

/** The short names of all sources, and the base path. */
export const sourceLinks: SourceLinks = {
  names: Object.fromEntries(ledger.sources.map((source) => [source.id, formatShortName(source)])),
  base: basePath,
};

/**
 * The data of the quiz's page as JSON: the quiz without what is for the search, for other pages, for the diagram or for the
 * schema alone, and the sources that it can show. Astro's own form of data is a fifth longer.
 */
export function serializeQuiz(): string {
  const sent = JSON.stringify({
    ...quiz,
    gates: quiz.gates.map((gate) => ({
      ...gate,
      otherSigns: undefined,
      signs: gate.signs.map(({ sources: _, searches: __, ...sign }) => sign),
    })),
    patterns: quiz.patterns.map(({ description: _, ...pattern }) => pattern),
    check: {
      ...quiz.check,
      verdicts: Object.fromEntries(
        Object.entries(quiz.check.verdicts).map(([id, { when: _, ...verdict }]) => [id, verdict]),
      ),
    },
    helpNow: { ...quiz.helpNow, lines: quiz.helpNow.lines.map(({ words }) => ({ words })) },
  });
  const shown = Object.entries(sourceLinks.names).filter(([id]) => sent.includes(`"${id}"`));
  return `{"quiz":${sent},"links":${JSON.stringify({ ...sourceLinks, names: Object.fromEntries(shown) })}}`;
}
