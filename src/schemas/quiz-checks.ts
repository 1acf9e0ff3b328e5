import type { z } from 'zod';
import { type Quiz, quizShape } from './quiz.ts';

type Complain = (path: PropertyKey[], message: string) => void;

const findTwice = (ids: string[]) => ids.filter((id, i) => ids.indexOf(id) !== i);

function checkIds(quiz: Quiz, complain: Complain) {
  const lists: [string, string[]][] = [
    ['gates', quiz.gates.map((gate) => gate.id)],
    ['gates.signs', quiz.gates.flatMap((gate) => gate.signs.map((sign) => sign.id))],
    ['questions', quiz.questions.map((question) => question.id)],
    ['patterns', quiz.patterns.map((pattern) => pattern.id)],
    ['rules', quiz.rules.map((rule) => rule.id)],
  ];
  for (const [place, ids] of lists)
    for (const id of findTwice(ids)) complain([place], `The id "${id}" is used twice. Rename one of the two.`);
}

function checkLengths(quiz: Quiz, complain: Complain) {
  const scale = quiz.questions.find((question) => question.kind === 'scale');
  if (!scale) return complain(['questions'], 'No question of kind scale. Add the severity question.');
  for (let severity = scale.from; severity <= scale.to; severity++) {
    const times = quiz.lengths.filter(({ severity: [from, to] }) => from <= severity && severity <= to).length;
    if (times !== 1)
      complain(['lengths'], `Severity ${severity} is covered ${times} times. Let the ranges cover each number once.`);
  }
  for (const length of quiz.lengths)
    if ('stop' in length && !quiz.gates.some((gate) => gate.id === length.stop))
      complain(['lengths'], `"${length.stop}" is no gate. Name a gate's id, whose stop page is then shown.`);
}

function checkRules(quiz: Quiz, complain: Complain) {
  const answers = (id: string) =>
    quiz.questions.flatMap((q) => (q.id === id && q.kind !== 'scale' ? (q.answers ?? []).map((a) => a.id) : []));
  const known = {
    pattern: quiz.patterns.map((pattern) => pattern.id),
    duration: answers('duration'),
    comfort: ['none', ...answers('comfort')],
  };
  quiz.rules.forEach((rule, i) => {
    const named = { ...rule.when, pattern: [...(rule.when.pattern ?? []), ...(rule.link ? [rule.link] : [])] };
    for (const [question, ids] of Object.entries(known))
      for (const id of [named[question as keyof typeof known] ?? []].flat())
        if (!ids.includes(id))
          complain(['rules', i, 'when', question], `"${id}" is no ${question}. Use one of: ${ids.join(', ')}.`);
    const shortest = Math.min(...quiz.lengths.flatMap((length) => ('minutes' in length ? length.minutes : [])));
    if (rule.when.comfort && rule.minutes && rule.minutes > shortest)
      complain(
        ['rules', i, 'minutes'],
        `A comfort rule may only shorten a session. Write ${shortest} or leave it out.`,
      );
  });
}

function checkPatterns(quiz: Quiz, complain: Complain) {
  quiz.patterns.forEach((pattern, i) => {
    for (const id of pattern.skip)
      if (!quiz.questions.some((question) => question.id === id))
        complain(['patterns', i, 'skip'], `"${id}" is no question. Name a question's id.`);
  });
}

/** Checks all of content/quiz.yaml: its shape, and that its parts agree. */
export const quizSchema = quizShape.superRefine((quiz, context) => {
  const complain: Complain = (path, message) =>
    context.addIssue({ code: 'custom', path, message } as z.core.$ZodRawIssue as never);
  for (const check of [checkIds, checkLengths, checkRules, checkPatterns]) check(quiz, complain);
});

/** Every source id that the quiz names, each once. */
export function sourcesOf(quiz: Quiz): string[] {
  const parts = [
    ...quiz.gates.flatMap((gate) => gate.signs),
    ...quiz.patterns.flatMap((pattern) => pattern.basis),
    ...quiz.lengths.filter((length) => 'minutes' in length),
    ...quiz.rules,
  ];
  return [...new Set(parts.flatMap((part) => part.sources))];
}

/**
 * Source ids that the quiz names and the ledger lacks.
 * @param known every id of content/sources.yaml
 */
export const unknownSources = (quiz: Quiz, known: Set<string>): string[] =>
  sourcesOf(quiz).filter((id) => !known.has(id));
