import type { Claim } from '../../schemas/claim.ts';
import type { Quiz } from '../../schemas/quiz.ts';
import { sourcesOf, unknownSources } from '../../schemas/quiz-checks.ts';
import type { Source } from '../../schemas/source.ts';
import { lineOf, type Problem } from './problem.ts';
import type { Checked } from './read.ts';

type Entries = Checked<{ id: string }[]>;
const noSource = (id: string) => `"${id}" is no source. Add it to content/sources.yaml, or mend the id.`;

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
  if (!claims.value || !sources.value || !quiz.value) return [];
  const known = new Set(sources.value.map((source) => source.id));
  const used = new Set([...claims.value.flatMap((claim) => claim.sources), ...sourcesOf(quiz.value)]);
  return [
    ...findTwice(claims),
    ...findTwice(sources),
    ...claims.value.flatMap((claim, i) =>
      claim.sources
        .filter((id) => !known.has(id))
        .map((id) => ({ file: claims.file, line: lineOf(claims.lines, [i, 'sources']), message: noSource(id) })),
    ),
    ...unknownSources(quiz.value, known).map((id) => ({
      file: quiz.file,
      line: lineNaming(quiz, id),
      message: noSource(id),
    })),
    ...findUnused(claims, made, 'Make it in an article'),
    ...findUnused(sources, used, 'Name it in a claim or in the quiz'),
  ];
}

const atEntry = ({ file, lines }: Entries, i: number, message: string): Problem => ({
  file,
  line: lineOf(lines, [i, 'id']),
  message,
});

function findTwice(entries: Entries): Problem[] {
  const ids = (entries.value ?? []).map((entry) => entry.id);
  return ids.flatMap((id, i) =>
    ids.indexOf(id) === i ? [] : [atEntry(entries, i, `The id "${id}" is used twice. Rename one of the two.`)],
  );
}

/** Entries that nothing uses: what no reader sees, no one keeps up. */
const findUnused = (entries: Entries, used: Set<string>, mend: string): Problem[] =>
  (entries.value ?? []).flatMap(({ id }, i) =>
    used.has(id) ? [] : [atEntry(entries, i, `Nothing uses "${id}". ${mend}, or remove it.`)],
  );

/** The first line of a YAML file that names an id. */
function lineNaming({ lines }: Checked<unknown>, id: string): number {
  const text = String(lines.document);
  return Math.max(1, text.split('\n').findIndex((line) => new RegExp(`\\b${id}\\b`).test(line)) + 1);
}
