// The rule of change, how much less pain counts, has one home: check.change of content/quiz.yaml. Words follow it.
import type { Quiz } from '../schemas/quiz.ts';
import { type Issue, issueAt } from './issues.ts';
import { textsOf } from './phrases.ts';
import { splitSentences } from './readability.ts';
import type { ParsedFile } from './yaml.ts';

/** A number of points or a share, as a rule of change would give it. */
const amounts = /\b(\d+|one|two|three) ?(?:points?\b|%|per ?cent\b)/gi;
const counts = /\b(?:counts?|worth|worthwhile|enough|matters?|drop of|fair reason)\b/i;

/** What is wrong with an article's words that say the rule in numbers of their own, which nobody would change with it. */
export const describeOwnRule = (text: string): string[] =>
  splitSentences(text)
    .filter((sentence) => counts.test(sentence) && sentence.search(amounts) >= 0)
    .map(
      (sentence) =>
        `This says how much less pain counts in numbers of its own. Write <WhatCounts /> in its place: "${sentence.trim()}"`,
    );

/** Checks that the progress check's words name no other numbers of points or shares than the rule's own. */
export function checkChangeRule(quiz: ParsedFile<Quiz>): Issue[] {
  if (!quiz.value) return [];
  const { change, worse } = quiz.value.check;
  const own = [`${change.points} points`, `${change.percent}%`, `${worse} points`];
  const missing = own.slice(0, 2).filter((amount) => !change.words.includes(amount));
  return [
    ...missing.map((amount) =>
      issueAt(quiz, ['check', 'change', 'words'], `The rule's words leave out "${amount}", its own number. Add it.`),
    ),
    ...textsOf(quiz, ['check']).flatMap(({ path, text }) =>
      [...text.matchAll(amounts)]
        .filter(([amount]) => !own.includes(amount))
        .map(([amount]) =>
          issueAt(quiz, path, `"${amount}" is no number of the rule of change. Write one of: ${own.join(', ')}.`),
        ),
    ),
  ];
}
