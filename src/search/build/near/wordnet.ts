import { readFileSync } from 'node:fs';

/** The nouns under which WordNet has illnesses, with injuries and symptoms, treatments and medicines; and parts of the body. */
const illnesses = ['pathological_state', 'disorder', 'abnormality', 'pathologic_process', 'symptom'];
const roots = {
  illness: illnesses,
  medical: [...illnesses, 'medical_procedure', 'drug', 'hormone'],
  body: ['body_part'],
  person: ['person'],
};

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
 * Lists the words that are mostly used in the names of illnesses, such as "sickle" and "Willebrand's".
 * @param terms nouns, those of several words with "_" between them
 */
function collectNameParts(terms: string[], isIllness: (term: string) => boolean): Set<string> {
  const counts = new Map<string, { ill: number; all: number }>();
  for (const term of terms)
    for (const word of term.replaceAll("'s", '').split('_')) {
      const { ill, all } = counts.get(word) ?? { ill: 0, all: 0 };
      counts.set(word, { ill: ill + Number(isIllness(term)), all: all + 1 });
    }
  return new Set([...counts].flatMap(([word, { ill, all }]) => (ill > all / 2 ? word : [])));
}

/**
 * Reads the nouns of WordNet 3.1.
 * @param folder its files data.noun and index.noun
 * @returns whether the first meaning of a word, the most common one, is an illness, a treatment or a medicine, or whether illnesses
 *   are named after it; or a part of the body
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
  const teller = (names: string[]) => {
    const goals = new Set(names.map((name) => firsts.get(name) ?? ''));
    return (word: string): boolean => isUnder(firsts.get(word) ?? '', goals);
  };
  const terms = [...firsts.keys()];
  const isMedicalTerm = teller(roots.medical);
  const isPerson = teller(roots.person);
  const parts = collectNameParts(
    terms.filter((term) => term.includes('_') && !isPerson(term)),
    teller(roots.illness),
  );
  const isMedical = (word: string) => isMedicalTerm(word) || (parts.has(word) && (!firsts.has(word) || isPerson(word)));
  return { words: [...terms, ...parts], isMedical, isBody: teller(roots.body) };
}
