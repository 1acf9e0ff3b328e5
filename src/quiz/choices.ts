import type { Gate, Question, Quiz } from '../schemas/quiz.ts';
import { type Answer, type Answers, answerTo, type Steps } from './steps.ts';

/** One thing that a reader may tick or press. */
export interface Choice {
  id: string;
  words: string;
  /** Excludes every other choice, as "None of these" does. */
  alone?: boolean;
}

/** An answer as the ids that a form holds: "none" where nothing fits, and no id before the step is answered. */
export function toFormValues(answers: Answers, step: string): string[] {
  const answer = answerTo(answers, step);
  if (answer === undefined) return [];
  return Array.isArray(answer) && !answer.length ? ['none'] : [answer].flat().map(String);
}

/**
 * A form's values as an answer to a step. No tick at a question of many means none of them.
 * @returns undefined when the step needs an answer and has none
 */
export function fromFormValues(asked: Gate | Question, values: string[]): Answer | undefined {
  if ('kind' in asked && asked.kind === 'many') return values.filter((id) => id !== 'none');
  if (!values.length || 'signs' in asked) return values.length ? values : undefined;
  return asked.kind === 'scale' ? Number(values[0]) : values[0];
}

/** What each step offers, and its answer in words. */
export function createChoices(quiz: Quiz, { findStep, stepsFor }: Steps) {
  const none: Choice = { id: 'none', words: quiz.noneOfThese, alone: true };
  /** What a question offers to choose from. Empty for a scale. */
  function answersOf(question: Question): { id: string; words: string }[] {
    if (question.kind === 'scale') return [];
    return question.id === 'pattern' ? quiz.patterns : question.answers;
  }
  /** What a step offers, with "None of these" and "I'm not sure" where they may be ticked, in order. Empty for a scale. */
  function choicesOf(asked: Gate | Question): Choice[] {
    if ('signs' in asked) return [...asked.signs, none, { id: 'unsure', words: quiz.notSure, alone: true }];
    return [...answersOf(asked), ...(asked.kind === 'many' ? [none] : [])];
  }
  /** An answer as a reader would say it. Undefined when the step has none. */
  function answerWords(answers: Answers, step: string): string | undefined {
    const [value, asked] = [answerTo(answers, step), findStep(answers, step)];
    if (value === undefined || !asked) return undefined;
    if (typeof value === 'number') return `${value} ${'unit' in asked ? asked.unit : 'out of 10'}`;
    const values = toFormValues(answers, step);
    const chosen = choicesOf(asked).filter(({ id }) => values.includes(id));
    return chosen.map(({ words }) => words).join('; ');
  }
  /** Every step that has an answer, in order, with its question and the answer in words. */
  const answeredSteps = (answers: Answers) =>
    stepsFor(answers, true).flatMap((step) => {
      const words = answerWords(answers, step);
      return words === undefined ? [] : [{ step, title: findStep(answers, step)?.title ?? '', words }];
    });
  return { answersOf, choicesOf, answerWords, answeredSteps };
}

export type Choices = ReturnType<typeof createChoices>;
