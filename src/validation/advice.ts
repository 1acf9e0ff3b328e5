import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { type Article, isAhead, isOverdue } from '../schemas/article.ts';
import type { Body } from './body.ts';
import { type Problem, problemAt } from './problem.ts';
import type { Checked } from './read.ts';

/** The longest sentence, paragraph and reading grade that pass without a word. Words and grades from the house style. */
const most = { words: 25, sentences: 4, grade: 9 };

/** A text's sentences. An end needs a capital after it, so that "0.5 points" stays whole. */
const sentencesOf = (text: string): string[] =>
  text
    .trim()
    .split(/(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d])/u)
    .filter(Boolean);

const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length;

// Words come back, and counting one's syllables is slow: a thousand articles take a tenth of the time this way.
const counted = new Map<string, number>();

const syllablesOf = (text: string) =>
  text.split(/\s+/).reduce((sum, word) => {
    const count = counted.get(word) ?? syllable(word);
    counted.set(word, count);
    return sum + count;
  }, 0);

/** The years of school that a text asks for (Flesch-Kincaid); NaN when there is none. */
function gradeOf(paragraphs: string[]): number {
  const text = paragraphs.join(' ');
  const sentence = paragraphs.flatMap(sentencesOf).length;
  return fleschKincaid({ sentence, word: countWords(text), syllable: syllablesOf(text) });
}

/** What would read better in an article. Warnings alone: they never stop a build. */
export function adviseText(file: string, body: Body): Problem[] {
  const grade = gradeOf(body.paragraphs.map(({ text }) => text));
  return [
    ...body.paragraphs.flatMap(({ text, line }) => {
      const sentences = sentencesOf(text);
      const long = sentences.filter((sentence) => countWords(sentence) > most.words);
      return [
        ...long.map((sentence) => ({
          file,
          line,
          message: `A sentence of ${countWords(sentence)} words is long. Cut it in two: "${sentence.slice(0, 40)}…"`,
        })),
        ...(sentences.length > most.sentences
          ? [{ file, line, message: `A paragraph of ${sentences.length} sentences is long. Make it two.` }]
          : []),
      ];
    }),
    ...body.anchors
      .filter(({ id }, i) => body.anchors.findIndex((other) => other.id === id) < i)
      .map(({ id, line }) => ({ file, line, message: `A second heading has the anchor "#${id}". Word it otherwise.` })),
    ...(grade > most.grade
      ? [
          {
            file,
            line: 1,
            message: `Reading grade ${grade.toFixed(1)} is hard to read. Use shorter words and sentences.`,
          },
        ]
      : []),
  ];
}

/** What is odd about an article's days: a review that is overdue, of which its page tells too, or a day that is still to come. */
export const adviseDates = (article: Checked<Article>, now: Date): Problem[] => {
  const { value } = article;
  if (!value) return [];
  const overdue = 'The review is overdue. Read it again, then set reviewed and nextReview.';
  return [
    ...(isOverdue(value, now) ? [problemAt(article, ['nextReview'], overdue)] : []),
    ...(['published', 'reviewed'] as const).flatMap((field) =>
      isAhead(value[field], now) && !value.draft
        ? [problemAt(article, [field], `${field}: This day is still to come. Mend the date.`)]
        : [],
    ),
  ];
};
