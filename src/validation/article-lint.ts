import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { type FrontMatter, isFuture, isOverdue } from '../schemas/article.ts';
import type { Body } from './article-body.ts';
import { type Issue, issueAt } from './issues.ts';
import type { ParsedFile } from './parsed-file.ts';
import { splitSentences } from './sentences.ts';

/** The longest sentence without a warning, in words. */
const MAX_WORDS = 25;
/** The longest paragraph without a warning, in sentences. */
const MAX_SENTENCES = 4;
/** The highest reading grade without a warning. */
const MAX_GRADE = 9;

const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length;

// Counting syllables is slow and most words repeat: with this cache 1,000 articles take a tenth of the time.
const syllables = new Map<string, number>();

const countSyllables = (text: string) =>
  text.split(/\s+/).reduce((sum, word) => {
    const count = syllables.get(word) ?? syllable(word);
    syllables.set(word, count);
    return sum + count;
  }, 0);

/** The Flesch-Kincaid grade: the years of school that a text asks for. NaN when there is no text. */
function readingGrade(paragraphs: string[]): number {
  const text = paragraphs.join(' ');
  const sentence = paragraphs.flatMap(splitSentences).length;
  return fleschKincaid({ sentence, word: countWords(text), syllable: countSyllables(text) });
}

/** What warnings are about. */
export type Prose = Pick<Body, 'paragraphs' | 'headings'>;

/** Warns of long sentences and paragraphs, equal headings and a high reading grade. Warnings never fail a build. */
export function lintProse(file: string, body: Prose): Issue[] {
  const grade = readingGrade(body.paragraphs.map(({ text }) => text));
  const duplicates = body.headings.filter(({ id }, i) => body.headings.findIndex((other) => other.id === id) < i);
  const warn = (line: number, message: string): Issue => ({ file, line, message });
  const hard = `Reading grade ${grade.toFixed(1)} is hard to read. Use shorter words and sentences.`;
  return [
    ...body.paragraphs.flatMap(({ text, line }) => lintParagraph(text).map((message) => warn(line, message))),
    ...duplicates.map(({ id, line }) => warn(line, `A second heading has the anchor "#${id}". Reword it.`)),
    ...(grade > MAX_GRADE ? [warn(1, hard)] : []),
  ];
}

function lintParagraph(text: string): string[] {
  const sentences = splitSentences(text);
  const long = sentences.filter((sentence) => countWords(sentence) > MAX_WORDS);
  return [
    ...long.map(
      (sentence) => `A sentence of ${countWords(sentence)} words is long. Cut it in two: "${sentence.slice(0, 40)}…"`,
    ),
    ...(sentences.length > MAX_SENTENCES ? [`A paragraph of ${sentences.length} sentences is long. Make it two.`] : []),
  ];
}

/** Warns of an overdue review, and of a date that is in the future. */
export const lintDates = (article: ParsedFile<FrontMatter>, now: Date): Issue[] => {
  const { value } = article;
  if (!value) return [];
  const overdue = 'The review is overdue. Read it again, then set reviewed and nextReview.';
  return [
    ...(isOverdue(value, now) ? [issueAt(article, ['nextReview'], overdue)] : []),
    ...(['published', 'reviewed'] as const).flatMap((field) =>
      isFuture(value[field], now) && !value.draft
        ? [issueAt(article, [field], `${field}: This day has not come yet. Correct the date.`)]
        : [],
    ),
  ];
};
