// Walks every path of the quiz: what breaks here is what the quiz promises to every reader.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkFile } from '../../src/build/guard/read.ts';
import { outcome } from '../../src/quiz/outcome.ts';
import type { Plan } from '../../src/quiz/plan.ts';
import { quizSchema, unknownSources } from '../../src/schemas/quiz-checks.ts';
import { sourceSchema } from '../../src/schemas/source.ts';
import { allPaths } from '../support/paths.ts';
import { passed, quiz, rawQuiz } from '../support/quiz-data.ts';

const paths = allPaths(quiz);
const plans = paths.flatMap(({ answers, end }) => (end?.kind === 'plan' ? [{ answers, plan: end }] : []));
const planOf = (answers: Parameters<typeof passed>[0]) => outcome(quiz, passed(answers)) as Plan;

test('every path ends in exactly one outcome', () => {
  console.log(`${paths.length} paths, ${plans.length} of them plans`);
  expect(plans.length).toBeGreaterThan(500);
  expect(paths.filter(({ end }) => !end)).toEqual([]);
});

test('a tick or a doubt at a gate never leads to a plan', () => {
  for (const { answers } of plans) expect(Object.values(answers.gates)).toEqual([['none'], ['none']]);
  for (const gate of quiz.gates)
    for (const tick of [...gate.signs.map(({ id }) => id), 'unsure']) {
      const end = outcome(quiz, {
        ...passed({ pattern: 'mild', severity: 2, duration: 'under-6-weeks', comfort: [] }),
        gates: { ...passed().gates, [gate.id]: [tick] },
      });
      expect(end).toMatchObject({ kind: 'stop', gate: { id: gate.id } });
    }
});

test('severity 8, 9 and 10 end at the clinician', () => {
  for (const { answers, end } of paths)
    if ((answers.severity ?? 0) >= 8) expect(end).toMatchObject({ kind: 'stop', gate: { id: 'clinician' } });
  for (const { answers } of plans) expect(answers.severity).toBeLessThan(8);
});

test('every rule and every pattern is reached by some path', () => {
  expect(new Set(plans.flatMap(({ plan }) => plan.rules.map(({ id }) => id)))).toEqual(
    new Set(quiz.rules.map(({ id }) => id)),
  );
  expect(new Set(plans.map(({ plan }) => plan.pattern.id))).toEqual(new Set(quiz.patterns.map(({ id }) => id)));
});

test('minutes are 60, 75 or 90 and never fall as severity rises', () => {
  const rows = new Map<string, number[]>();
  for (const { answers, plan } of plans) {
    const { severity, ...rest } = answers;
    const row = rows.get(JSON.stringify(rest)) ?? [];
    row[severity ?? 0] = plan.minutes;
    rows.set(JSON.stringify(rest), row);
  }
  for (const row of rows.values()) {
    expect(row).toEqual(row.toSorted((a, b) => a - b));
    for (const minutes of row) expect([60, 75, 90]).toContain(minutes);
  }
});

test('a comfort tick never lengthens a session', () => {
  for (const { answers, plan } of plans)
    expect(plan.minutes).toBeLessThanOrEqual((outcome(quiz, { ...answers, comfort: [] }) as Plan).minutes);
});

test('every plan has a look-back, says when to stop, and names the basis of each number', () => {
  for (const { plan } of plans) {
    expect(plan.lookBack.sessions.length).toBeGreaterThan(0);
    expect(plan.pattern.stop).not.toBe('');
    expect(plan.basis[0]?.number).toBe(`${plan.minutes} minutes`);
    for (const row of plan.basis) expect(row.why).not.toBe('');
  }
});

test('every source that the quiz names is in the ledger', () => {
  const sources = checkFile('.', 'content/sources.yaml', z.array(sourceSchema)).value ?? [];
  expect(unknownSources(quiz, new Set(sources.map(({ id }) => id)))).toEqual([]);
});

test.each([
  ['mild', 'Once every 2 to 3 weeks', 'The same, only while it helps', 'After 3 sessions'],
  ['chronic', 'Once a week, 10 sessions at most', 'Once a month', 'After session 4, and after session 10'],
  ['tightness', 'Once a week, 10 sessions at most', 'Once a month', 'After session 4, and after session 10'],
  ['stress', 'Once every 3 to 4 weeks', 'The same, only while it helps', 'After 3 sessions'],
  [
    'workout',
    'One session, 1 to 3 days after exercise',
    'As needed, once a week at most',
    'If you are still sore after 5 to 7 days',
  ],
])('%s keeps its row', (pattern, start, then, lookBack) => {
  const plan = planOf({ pattern, severity: 2, duration: 'over-12-weeks', comfort: [] });
  expect([plan.pattern.start.words, plan.pattern.after.words, plan.lookBack.words]).toEqual([start, then, lookBack]);
});

test.each([
  [0, 60, undefined],
  [3, 60, undefined],
  [4, 75, 60],
  [6, 75, 60],
  [7, 90, 60],
])('severity %i gives %i minutes', (severity, minutes, equal) => {
  const plan = planOf({ pattern: 'chronic', severity, comfort: [] });
  expect([plan.minutes, plan.equalMinutes]).toEqual([minutes, equal]);
});

test('under 6 weeks looks back after 2 sessions at the latest', () => {
  expect(planOf({ pattern: 'mild', severity: 5, duration: 'under-6-weeks', comfort: [] }).lookBack).toEqual({
    words: 'After 2 sessions',
    sessions: [2],
  });
});

test('a pattern added to quiz.yaml alone gets its plan', () => {
  const raw = rawQuiz();
  raw.patterns.push({
    ...raw.patterns[0],
    id: 'neck',
    words: 'Tight neck and shoulders',
    name: 'Tight neck and shoulders',
  });
  const wider = quizSchema.parse(raw);
  expect(
    outcome(wider, passed({ pattern: 'neck', severity: 5, duration: 'over-12-weeks', comfort: [] })),
  ).toMatchObject({ kind: 'plan', pattern: { id: 'neck' }, minutes: 75 });
  expect(allPaths(wider).length).toBeGreaterThan(paths.length);
});
