// When this fails, some way through the quiz breaks a promise that holds for every reader. It walks every way there is.
import { expect, test } from 'vitest';
import { createPlanner } from '../../../src/quiz/plan.ts';
import { allPaths, allPlans } from '../../support/paths.ts';
import { changedEngine, engine, passed, planOf, quiz } from '../../support/quiz-data.ts';

const { outcomeOf } = createPlanner(engine);
// Walked anew in each test: `npm run test:mutation` sees by that which test runs which line.
const paths = () => allPaths(engine);
const plans = () => allPlans(engine);

test('every path ends in exactly one outcome', () => {
  expect(plans().length).toBeGreaterThan(500);
  expect(paths().filter(({ end }) => !end)).toEqual([]);
});

test('a tick or a doubt at a gate never leads to a plan', () => {
  for (const { answers } of plans()) expect(Object.values(answers.gates)).toEqual([['none'], ['none']]);
  for (const gate of quiz.gates)
    for (const tick of [...gate.signs.map(({ id }) => id), 'unsure']) {
      const end = outcomeOf({
        ...passed({ pattern: 'mild', severity: 2, duration: 'under-6-weeks', comfort: [] }),
        gates: { ...passed().gates, [gate.id]: [tick] },
      });
      const at = tick === 'unsure' ? (gate.unsure.at ?? gate.id) : gate.id;
      expect(end).toMatchObject({ kind: 'stop', gate: { id: at } });
    }
});

test('severity 8, 9 and 10 end at the clinician', () => {
  for (const { answers, end } of paths())
    if ((answers.severity ?? 0) >= 8) expect(end).toMatchObject({ kind: 'stop', gate: { id: 'clinician' } });
});

test('every rule and every pattern is reached by some path', () => {
  expect(new Set(plans().flatMap(({ plan }) => plan.rules.map(({ id }) => id)))).toEqual(
    new Set(quiz.rules.map(({ id }) => id)),
  );
  expect(new Set(plans().map(({ plan }) => plan.pattern.id))).toEqual(new Set(quiz.patterns.map(({ id }) => id)));
});

test('minutes are 60, 75 or 90 and never fall as severity rises', () => {
  const rows = Map.groupBy(plans(), ({ answers }) => JSON.stringify({ ...answers, severity: 'any' }));
  for (const row of rows.values()) {
    expect(row.map(({ answers }) => answers.severity)).toEqual(row.map((_, severity) => severity));
    const minutes = row.map(({ plan }) => plan.minutes);
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
    for (const each of minutes) expect([60, 75, 90]).toContain(each);
  }
});

test('a comfort tick never lengthens a session', () => {
  for (const { answers, plan } of plans())
    expect(plan.minutes).toBeLessThanOrEqual(planOf({ ...answers, comfort: [] }).minutes);
});

test('every plan says what its length, its schedule and its progress check rest on', () => {
  for (const { plan } of plans()) {
    const { start, id } = plan.pattern;
    expect(plan.basis[0]?.number).toBe(`${plan.minutes} minutes`);
    expect(
      plan.basis.filter(({ about }) => about === 'check'),
      `${id}: a basis "about: check"`,
    ).toHaveLength(1);
    expect(
      plan.basis.some(({ number }) => start.words.startsWith(number)),
      `${id}: a basis of "start"`,
    ).toBe(true);
  }
});

test('a pattern added to quiz.yaml alone gets its plan', () => {
  const wider = changedEngine(({ patterns }) =>
    patterns.push({ ...patterns[0], id: 'elbow', words: 'My elbow hurts', name: 'A sore elbow' }),
  );
  const plan = planOf({ pattern: 'elbow', severity: 5, duration: 'over-12-weeks', comfort: [] }, wider);
  expect(plan).toMatchObject({ pattern: { id: 'elbow' }, minutes: 75 });
  expect(allPaths(wider).length).toBeGreaterThan(paths().length);
});
