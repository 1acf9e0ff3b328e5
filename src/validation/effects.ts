// What a sentence says that something does, where no <Claim> marks it: in front matter, around claims and in the quiz.
import type { Claim } from '../schemas/claim.ts';
import type { Hedges } from '../schemas/hedges.ts';
import { findWord } from './ledger.ts';
import { splitSentences } from './readability.ts';

const causes =
  'massages?|heat|warmth|stones?|sessions?|hormones?|water|stretching|wraps?|packs?|staying active|moving|exercise';
const effects =
  'eas(?:es?|ed)|help(?:s|ed)?|lower(?:s|ed)|reduc(?:es?|ed)|reliev(?:es?|ed)|improv(?:es?|ed)|speeds?|loosen(?:s|ed)?|widen(?:s|ed)?|calm(?:s|ed)?|prevent(?:s|ed)?|hardly changes?|works|releas(?:es?|ed)|heal(?:s|ed)?|mend(?:s|ed)?|shortens?';

/** A cause that is soon followed by what it does. */
const doesSomething = new RegExp(`\\b(?:${causes})\\b[^.;:]{0,40}\\b(?:${effects})\\b`, 'i');

/** What a sentence that makes a claim in other words holds at least. */
const tellsChange = new RegExp(`\\b(?:${effects}|calmer|lower|better|less|more)\\b`, 'i');

/** Words that ask, deny, or say who found or claims it, so that no effect is stated. */
const isNotStated =
  /\b(?:whether|how|what|which|if|when|who|no|not|nobody|never|cannot|trials?|study|studies|reviews?|guidelines?|guidance|advice|reports?|sales pages?|articles?|(?:un)?tested)\b|["“”?]/i;

const small = new Set('and are can for has its may not than that the they with very less more'.split(' '));

/** The words that carry a text's meaning, cut to four letters, so that "ease", "eases" and "eased" are one. */
const meaningOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length > 2 && !small.has(word))
      .map((word) => word.slice(0, 4)),
  );

/** How much of a claim's meaning a sentence must share to be the same claim in other words. */
const sameFrom = 0.6;

/** The claim about an effect that a sentence makes in other words; nothing when none is near enough. */
function claimLike(sentence: string, claims: Claim[]): Claim | undefined {
  const words = meaningOf(sentence);
  const shares = claims
    .filter(({ kind }) => kind === 'effect')
    .map((claim) => {
      const meaning = [...meaningOf(claim.wording)];
      return { claim, share: meaning.filter((word) => words.has(word)).length / meaning.length };
    });
  const best = shares.sort((a, b) => b.share - a.share)[0];
  return best && best.share >= sameFrom ? best.claim : undefined;
}

/**
 * Whether each sentence that says what something does is hedged: as its claim is, where it makes one of the ledger in other
 * words, or else by any of GRADE's hedges.
 * @param claims the ledger's claims
 * @param text words that no <Claim> marks
 * @returns what is wrong, a sentence each, with the mend
 */
export const describeEffects = (hedges: Hedges | undefined, claims: Claim[], text: string): string[] =>
  splitSentences(text).flatMap((sentence) => {
    if (!hedges || isNotStated.test(sentence)) return [];
    const { words } = hedges;
    const claim = tellsChange.test(sentence) ? claimLike(sentence, claims) : undefined;
    if (!claim && !doesSomething.test(sentence)) return [];
    const fit = claim && claim.certainty !== 'none' ? words[claim.certainty] : Object.values(words).flat();
    if (fit.length === 0 || findWord(sentence, fit)) return [];
    const like = claim ? `, as "${claim.id}" does` : ', or name the study that found it';
    return [`This says what something does too surely. Say "${fit.join('" or "')}"${like}: "${sentence.trim()}"`];
  });
