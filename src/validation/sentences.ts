/** The space between two sentences. The next one must begin with a capital or a digit, so that "0.5 points" stays whole. */
const gap = /(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d])/gu;

/** Splits a text into sentences. */
export const splitSentences = (text: string): string[] => text.trim().split(gap).filter(Boolean);

/** Where the sentences of a text begin, but for the first. */
export const sentenceStarts = (text: string): number[] =>
  [...text.matchAll(gap)].map(({ index, 0: { length } }) => index + length);
