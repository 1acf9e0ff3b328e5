// Words must be as sure as their evidence: a claim has the hedge of its certainty, and so has a sentence that says the same
// without a <Claim>, in front matter, around claims and in the quiz.
import type { Claim, Hedges } from '../schemas/claim.ts';
import { splitSentences } from './sentences.ts';

const findWord = (text: string, words: string[]): string | undefined =>
  words.find((word) => new RegExp(`\\b${word}\\b`, 'i').test(text));

/**
 * Checks that a text is as sure as its evidence: it has GRADE's hedge for the claim's certainty, and no other.
 * @param text the claim's wording, or the sentence of an article that makes it
 * @returns what is wrong, with how to fix it. Empty for warnings and for quoted claims, which need no hedge.
 */
export function describeHedge(hedges: Hedges | undefined, { id, kind, certainty }: Claim, text: string): string[] {
  if (!hedges || kind === 'caution' || kind === 'quote' || certainty === 'none') return [];
  const hedgeWords = hedges.words[certainty];
  const others = Object.entries(hedges.words).flatMap(([grade, list]) => (grade === certainty ? [] : list));
  const wrong = findWord(text, others);
  const subject = `"${id}" is of ${certainty} certainty`;
  const fix = hedgeWords.length ? `Say "${hedgeWords.join('" or "')}"` : 'Say it without that word';
  if (wrong) return [`${subject}, and "${wrong}" says another. ${fix}: "${text.trim()}"`];
  return kind === 'finding' || !hedgeWords.length || findWord(text, hedgeWords)
    ? []
    : [`${subject}, and is said too surely. ${fix}: "${text.trim()}"`];
}

const causes =
  'massages?|heat|warmth|stones?|sessions?|hormones?|water|stretching|wraps?|packs?|staying active|moving|exercise';
const effects =
  'eas(?:es?|ed)|help(?:s|ed)?|lower(?:s|ed)|reduc(?:es?|ed)|reliev(?:es?|ed)|improv(?:es?|ed)|speeds?|loosen(?:s|ed)?|widen(?:s|ed)?|calm(?:s|ed)?|prevent(?:s|ed)?|hardly changes?|works|releas(?:es?|ed)|heal(?:s|ed)?|mend(?:s|ed)?|shortens?';

/** A cause that is soon followed by an effect. */
const statesEffect = new RegExp(`\\b(?:${causes})\\b[^.;:]{0,40}\\b(?:${effects})\\b`, 'i');

/** A sentence that repeats a claim in other words has at least one of these. */
const statesChange = new RegExp(`\\b(?:${effects}|calmer|lower|better|less|more)\\b`, 'i');

/** Words of questions, denials and reports of what others found or say, in which no effect is stated. */
const notStated =
  /\b(?:whether|how|what|which|if|when|who|no|not|nobody|never|cannot|trials?|study|studies|reviews?|guidelines?|guidance|advice|reports?|sales pages?|articles?|(?:un)?tested)\b|["“”?]/i;

const stopWords = new Set('and are can for has its may not than that the they with very less more'.split(' '));

/** A text's content words, cut to four letters so that "ease", "eases" and "eased" are the same. */
const contentStems = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length > 2 && !stopWords.has(word))
      .map((word) => word.slice(0, 4)),
  );

/** The share of a claim's content words that a sentence must have to count as the same claim. */
const MIN_SHARE = 0.6;

// Every sentence is compared with every claim, so a claim's stems are made once.
const stemsByClaim = new WeakMap<Claim, string[]>();

function claimStems(claim: Claim): string[] {
  const stems = stemsByClaim.get(claim) ?? [...contentStems(claim.wording)];
  stemsByClaim.set(claim, stems);
  return stems;
}

/** The claim about an effect that a sentence repeats in other words, if any. */
function findSimilarClaim(sentence: string, claims: Claim[]): Claim | undefined {
  const words = contentStems(sentence);
  const shares = claims
    .filter(({ kind }) => kind === 'effect')
    .map((claim) => {
      const stems = claimStems(claim);
      return { claim, share: stems.filter((stem) => words.has(stem)).length / stems.length };
    });
  const best = shares.sort((a, b) => b.share - a.share)[0];
  return best && best.share >= MIN_SHARE ? best.claim : undefined;
}

/**
 * Checks that each sentence that states an effect is hedged: as the claim that it repeats, or else by any of the hedges.
 * @param claims the ledger's claims
 * @param text text outside <Claim>
 * @returns a message for each sentence without a hedge
 */
export const describeUnhedged = (hedges: Hedges | undefined, claims: Claim[], text: string): string[] =>
  splitSentences(text).flatMap((sentence) => {
    if (!hedges || notStated.test(sentence)) return [];
    const { words } = hedges;
    const claim = statesChange.test(sentence) ? findSimilarClaim(sentence, claims) : undefined;
    if (!claim && !statesEffect.test(sentence)) return [];
    const fit = claim && claim.certainty !== 'none' ? words[claim.certainty] : Object.values(words).flat();
    if (fit.length === 0 || findWord(sentence, fit)) return [];
    const like = claim ? `, as "${claim.id}" does` : ', or name the study that found it';
    return [`This says what something does too surely. Say "${fit.join('" or "')}"${like}: "${sentence.trim()}"`];
  });
