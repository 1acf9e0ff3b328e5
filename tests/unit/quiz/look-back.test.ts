// When this fails, new pain is looked back on too late, or the reader is not told why so soon.
// Fifth of seven that tell the quiz: steps, stop, plan, rules, look-back, promises, links.
import { describe, expect, test } from 'vitest';
import { changedEngine, planOf } from '../../support/quiz-data.ts';

describe('the look-back of pain under 6 weeks', () => {
  const newPain = (pattern: string) => ({ pattern, severity: 2, duration: 'under-6-weeks', comfort: [] });

  test('it comes after session 2, says why, and keeps a later one', () => {
    const plan = planOf(newPain('tightness'));
    expect(plan.lookBack).toEqual({ words: 'After session 2, and after session 10', sessions: [2, 10] });
    expect(plan.basis.slice(1)).toEqual([
      ...plan.pattern.basis.slice(0, 2),
      {
        number: 'Progress check after session 2, and after session 10',
        of: 'look-back',
        basis: 'judgement',
        why: 'New pain can change fast.',
        sources: ['qaseem2017'],
      },
    ]);
  });

  test('it comes after session 2, where the plan looks back once', () => {
    expect(planOf(newPain('mild')).lookBack).toEqual({ words: 'After session 2', sessions: [2], again: 3 });
  });

  test('of two rules the one that looks back soonest wins, and says why', () => {
    const earlier = changedEngine(({ rules }) =>
      rules.push({ id: 'soonest', when: {}, sooner: { by: 1, why: 'It is the soonest.' } }),
    );
    expect(planOf(newPain('mild'), earlier).basis.at(-1)).toMatchObject({ why: 'It is the soonest.' });
  });

  test('one that comes as early anyway keeps its own words', () => {
    const lookBack = { words: 'After the second', sessions: [2] };
    const earlier = changedEngine(({ patterns }) =>
      patterns.push({ ...patterns[0], id: 'early', words: 'It began lately', lookBack }),
    );
    expect(planOf(newPain('early'), earlier).lookBack).toEqual(lookBack);
  });
});
