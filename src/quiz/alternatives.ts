import type { QuizEngine } from './engine.ts';
import { createPlanner, type Plan } from './plan.ts';
import type { Answer, Answers } from './steps.ts';
import { formatLength } from './words.ts';

const sessionsOf = ({ rules }: Plan): string[] => rules.flatMap(({ session }) => session ?? []);

const diffPlans = (plan: Plan, other: Plan): string[] => [
  ...(other.minutes === plan.minutes ? [] : [formatLength(other.minutes, other.equalMinutes)]),
  ...sessionsOf(other).filter((line) => !sessionsOf(plan).includes(line)),
];

/**
 * The other answers nearest to a plan's that would change it, each with what it would give: the next severities up and down,
 * and each comfort tick.
 */
export function findAlternatives(engine: QuizEngine, answers: Answers, plan: Plan) {
  const { outcomeOf } = createPlanner(engine);
  function compare(step: string, value: Answer) {
    const changed = engine.changeAnswer(answers, step, value);
    const end = outcomeOf(changed);
    const gives = !end ? [] : end.kind === 'stop' ? [end.gate.stop.title] : diffPlans(plan, end);
    return gives.length ? { step, answer: engine.answerWords(changed, step) ?? '', gives } : undefined;
  }
  function nextSeverities(from: number, to: number) {
    const now = answers.severity ?? from;
    return [-1, 1].flatMap((way) => {
      for (let value = now + way; from <= value && value <= to; value += way) {
        const found = compare('severity', value);
        if (found) return [{ ...found, answer: `If your pain were ${found.answer}` }];
      }
      return [];
    });
  }
  return engine.quiz.questions.flatMap((question) => {
    if (question.kind === 'scale') return nextSeverities(question.from, question.to);
    if (question.kind !== 'many') return [];
    const ticked = answers[question.id] ?? [];
    return question.answers.flatMap(({ id, words }) => {
      const isTicked = ticked.includes(id);
      const found = compare(question.id, isTicked ? ticked.filter((tick) => tick !== id) : [...ticked, id]);
      return found ? [{ ...found, answer: isTicked ? `Without “${words}”` : `With “${words}”` }] : [];
    });
  });
}
