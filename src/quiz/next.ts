import type { Gate, Pattern, Question, Quiz } from '../schemas/quiz.ts';

/** What a reader has answered so far. A gate holds sign ids, or the single word none or unsure. */
export interface Answers {
  gates: Record<string, string[]>;
  pattern?: string;
  severity?: number;
  duration?: string;
  comfort?: string[];
  /** Whether the reader is at a progress check, whose questions are those of asCheck in check-steps.ts. */
  isCheck?: true;
  /** How many sessions so far, and the pain on a usual day now. */
  sessions?: number;
  now?: number;
}

/** The answer to one step: ids for a gate or a question of kind many, one id for kind one, a number for a scale. */
export type Answer = string | number | string[];

/** An empty sheet, where every quiz begins. */
export const noAnswers: Answers = { gates: {} };

/** What a reader has answered whom some gates let pass. */
export const gatesPassed = (gates: Gate[]): Answers['gates'] =>
  Object.fromEntries(gates.map(({ id }) => [id, ['none']]));

/** The pain pattern that the answers name, if the quiz knows it. */
export const patternOf = (quiz: Quiz, answers: Answers): Pattern | undefined =>
  quiz.patterns.find((pattern) => pattern.id === answers.pattern);

/** What a question offers to choose from, by id and words; nothing for a scale. */
export function answersOf(quiz: Quiz, question: Question): { id: string; words: string }[] {
  if (question.kind === 'scale') return [];
  return question.id === 'pattern' ? quiz.patterns : question.answers;
}

/**
 * The ids of every step for these answers, in order: the gates, then the questions that the pattern does not skip.
 * @param all also those that a reader may open and is never asked
 */
export function steps(quiz: Quiz, answers: Answers, all = false): string[] {
  const skipped: string[] = patternOf(quiz, answers)?.skip ?? [];
  const asked = quiz.questions.filter(({ optional }) => all || !optional);
  return [...quiz.gates, ...asked].map(({ id }) => id).filter((id) => !skipped.includes(id));
}

/** The answer to a step, if it has one. */
export const answerTo = (answers: Answers, step: string): Answer | undefined =>
  answers.gates[step] ?? answers[step as Question['id']];

/** The first step without an answer, or nothing when all are answered. */
export const nextStep = (quiz: Quiz, answers: Answers): string | undefined =>
  steps(quiz, answers).find((step) => answerTo(answers, step) === undefined);

/**
 * Answers with one of them changed. Later answers stay where they still make sense;
 * those that the new pattern does not ask for are dropped.
 */
export function change(quiz: Quiz, answers: Answers, step: string, value: Answer): Answers {
  const isGate = quiz.gates.some((gate) => gate.id === step);
  const changed: Answers = isGate
    ? { ...answers, gates: { ...answers.gates, [step]: value as string[] } }
    : { ...answers, [step]: value };
  for (const skipped of patternOf(quiz, changed)?.skip ?? []) delete changed[skipped];
  return changed;
}
