import { readFileSync } from 'node:fs';

/** The nouns under which WordNet has illnesses, with injuries and symptoms, and medicines; and parts of the body. */
const roots = { medical: ['ill_health', 'symptom', 'drug'], body: ['body_part'] } as const;

const rows = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith(' '));

/** The kinds that each meaning belongs to: its number, and those of its hypernyms (marked "@"). */
function readKinds(file: string): Map<string, string[]> {
  return new Map(
    rows(file).map((line) => {
      const [number = '', meaning = ''] = [line.slice(0, 8), line.split(' | ')[0]];
      return [number, [...meaning.matchAll(/ @i? (\d{8}) n/g)].map(([, kind = '']) => kind)];
    }),
  );
}

/**
 * Reads the nouns of WordNet 3.1.
 * @param folder its files data.noun and index.noun
 * @returns whether the first meaning of a word, the most common one, is an illness or a medicine; or a part of the body
 */
export function readWordNet(folder: string) {
  const kinds = readKinds(`${folder}/data.noun`);
  const firsts = new Map(
    rows(`${folder}/index.noun`).map((line) => {
      const parts = line.trim().split(' ');
      return [parts[0] ?? '', parts[parts.length - Number(parts[2])] ?? ''];
    }),
  );
  const isUnder = (number: string, goals: Set<string>): boolean =>
    goals.has(number) || (kinds.get(number) ?? []).some((kind) => isUnder(kind, goals));
  const teller = (names: readonly string[]) => {
    const goals = new Set(names.map((name) => firsts.get(name) ?? ''));
    return (word: string): boolean => isUnder(firsts.get(word) ?? '', goals);
  };
  return { words: [...firsts.keys()], isMedical: teller(roots.medical), isBody: teller(roots.body) };
}
