// When this fails, new pain is looked back on too late, or the reader is not told why so soon.
// Fifth of seven that tell the quiz: next, stop, plan, rules, look-back, promises, address.
import { describe, expect, test } from 'vitest';
import { outcome } from '../../../src/quiz/outcome.ts';
import type { Plan } from '../../../src/quiz/plan.ts';
import { quizSchema } from '../../../src/schemas/quiz-checks.ts';
import { passed, planOf, rawQuiz } from '../../support/quiz-data.ts';

describe('the look-back of pain under 6 weeks', () => {
  test('it comes after session 2, says why, and keeps a later one', () => {
    const plan = planOf({ pattern: 'tightness', severity: 2, duration: 'under-6-weeks', comfort: [] });
    expect(plan.lookBack).toEqual({ words: 'After session 2, and after session 10', sessions: [2, 10] });
    expect(plan.basis.slice(1)).toEqual([
      ...plan.pattern.basis.slice(0, 2),
      {
        number: 'Look back after session 2, and after session 10',
        of: 'look-back',
        basis: 'judgement',
        why: 'New pain can change fast.',
        sources: ['qaseem2017'],
      },
    ]);
  });

  test('it comes after session 2, where the plan looks back once', () => {
    const { lookBack } = planOf({ pattern: 'mild', severity: 2, duration: 'under-6-weeks', comfort: [] });
    expect(lookBack).toEqual({ words: 'After session 2', sessions: [2] });
  });

  test('of two rules the one that looks back soonest wins, and says why', () => {
    const raw = rawQuiz();
    raw.rules.push({ id: 'soonest', when: {}, sooner: { by: 1, why: 'It is the soonest.' } });
    const answers = passed({ pattern: 'mild', severity: 2, duration: 'under-6-weeks', comfort: [] });
    const { basis = [] } = outcome(quizSchema.parse(raw), answers) as Partial<Plan>;
    expect(basis.at(-1)).toMatchObject({ why: 'It is the soonest.' });
  });

  test('one that comes as early anyway keeps its own words', () => {
    const raw = rawQuiz();
    raw.patterns[0].lookBack = { words: 'After the second', sessions: [2] };
    const answers = passed({ pattern: raw.patterns[0].id, severity: 2, duration: 'under-6-weeks', comfort: [] });
    expect(outcome(quizSchema.parse(raw), answers)).toMatchObject({ lookBack: { words: 'After the second' } });
  });
});
