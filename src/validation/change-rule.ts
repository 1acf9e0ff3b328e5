// How much less pain counts is defined once, as check.change of content/quiz.yaml. These checks keep all texts to it.
import type { Quiz } from '../schemas/quiz.ts';
import { type Issue, issueAt } from './issues.ts';
import { checkTexts, type ParsedFile } from './parsed-file.ts';
import { splitSentences } from './sentences.ts';

/** An amount of points or per cent. */
const amounts = /\b(\d+|one|two|three) ?(?:points?\b|%|per ?cent\b)/gi;
const judgesAmount = /\b(?:counts?|worth|worthwhile|enough|matters?|drop of|fair reason)\b/i;

/** Messages for sentences of an article that give the rule in numbers, which would not follow a change of it. */
export const describeOwnRule = (text: string): string[] =>
  splitSentences(text)
    .filter((sentence) => judgesAmount.test(sentence) && sentence.search(amounts) >= 0)
    .map(
      (sentence) =>
        `This says how much less pain counts in numbers of its own. Write <WhatCounts /> in its place: "${sentence.trim()}"`,
    );

/** Checks that the texts of the progress check give the rule's own amounts and no others. */
export function checkChangeRule(quiz: ParsedFile<Quiz>): Issue[] {
  if (!quiz.value) return [];
  const { change, worse } = quiz.value.check;
  const ruleAmounts = [`${change.points} points`, `${change.percent}%`, `${worse} points`];
  const describeAmounts = (text: string) =>
    [...text.matchAll(amounts)].flatMap(([amount]) =>
      ruleAmounts.includes(amount)
        ? []
        : `"${amount}" is not a number of the rule of change. Write one of: ${ruleAmounts.join(', ')}.`,
    );
  const missing = ruleAmounts.slice(0, 2).filter((amount) => !change.words.includes(amount));
  return [
    ...missing.map((amount) =>
      issueAt(quiz, ['check', 'change', 'words'], `The rule's words leave out "${amount}", its own number. Add it.`),
    ),
    ...checkTexts(quiz, describeAmounts, ['check']),
  ];
}
