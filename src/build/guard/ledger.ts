import type { Claim } from '../../schemas/claim.ts';
import type { Quiz } from '../../schemas/quiz.ts';
import type { Source } from '../../schemas/source.ts';
import { type Problem, problemAt } from './problem.ts';
import type { Checked } from './read.ts';
import { textsIn } from './words.ts';

/**
 * Checks that claims, sources and the quiz agree.
 * @param made the ids of every claim that an article makes
 */
export function checkLedger(
  claims: Checked<Claim[]>,
  sources: Checked<Source[]>,
  quiz: Checked<Quiz>,
  made: Set<string>,
): Problem[] {
  const named = [claims, quiz].flatMap(sourcesNamed);
  const known = new Set(sources.value?.map(({ id }) => id));
  return [
    ...named
      .filter(({ id }) => !known.has(id))
      .map(({ id, file, path }) =>
        problemAt(file, path, `"${id}" is no source. Add it to content/sources.yaml, or mend the id.`),
      ),
    ...findUnused(claims, made, 'Make it in an article'),
    ...findUnused(sources, new Set(named.map(({ id }) => id)), 'Name it in a claim or in the quiz'),
  ];
}

/** Every source id that a file names, with its place. */
const sourcesNamed = (file: Checked<unknown>) =>
  textsIn(file.value)
    .filter(({ path }) => path.at(-2) === 'sources')
    .map(({ path, text }) => ({ id: text, file, path }));

/** Entries that nothing uses: what no reader sees, no one keeps up. */
const findUnused = (file: Checked<{ id: string }[]>, used: Set<string>, mend: string): Problem[] =>
  (file.value ?? []).flatMap(({ id }, i) =>
    used.has(id) ? [] : [problemAt(file, [i, 'id'], `Nothing uses "${id}". ${mend}, or remove it.`)],
  );
