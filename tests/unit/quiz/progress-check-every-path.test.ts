// When this fails, a progress check breaks a promise that holds for every reader: a tick at a gate that leads to a verdict, say.
// It walks every way through the check there is, some 47,000, so each promise lists who breaks it instead of asking one by one.
import { expect, test } from 'vitest';
import { findCheckEdges } from '../../../src/quiz/edges.ts';
import { createPlanner } from '../../../src/quiz/plan.ts';
import { type Check, createProgressCheck, describeCheck, isCourse } from '../../../src/quiz/progress-check.ts';
import { toStopId } from '../../../src/quiz/stop.ts';
import { checkPaths, stepsOf } from '../../support/paths.ts';
import { engine, passed, quiz } from '../../support/quiz-data.ts';

const { outcomeOf } = createProgressCheck(engine);
const { checksFor } = createPlanner(engine);
const { toFragment, fromFragment } = engine;
const paths = checkPaths(engine);
const checks = paths.flatMap(({ answers, end }) => (end?.kind === 'check' ? [{ answers, check: end }] : []));
const order = ['go-on', 'wait', 'stop', 'see-someone'];

type Walked = (typeof checks)[number];
/** The first few checks that break a promise, with the answers that lead to them. */
const breaking = (breaks: (walked: Walked) => boolean) => checks.filter(breaks).slice(0, 3);
/** The checks that differ in one answer alone, in its order. */
const rowsBy = (step: 'now' | 'sessions') => [
  ...Map.groupBy(checks, ({ answers }) => JSON.stringify({ ...answers, [step]: 'any' })).values(),
];
/** Whether a weekly course has gone on for longer than any plan gives it. */
const isPastCourse = ({ pattern, sessionsHad }: Check) => isCourse(pattern) && sessionsHad > 10;

test('every path ends in exactly one outcome', () => {
  expect(checks.length).toBeGreaterThan(10_000);
  expect(paths.filter(({ end }) => !end)).toEqual([]);
});

test('no tick at a gate, and no doubt, ever leads to a verdict', () => {
  const clear = JSON.stringify(passed().gates);
  expect(breaking(({ answers }) => JSON.stringify(answers.gates) !== clear)).toEqual([]);
  for (const gate of quiz.gates)
    for (const tick of [...gate.signs.map(({ id }) => id), 'unsure']) {
      const answers = passed({ pattern: 'mild', severity: 3, sessions: 3, now: 0, isCheck: true });
      const end = outcomeOf({ ...answers, gates: { ...answers.gates, [gate.id]: [tick] } });
      expect(end?.kind, tick).toBe('stop');
    }
});

test('"go on" never comes with too little change, nor past the end of a course', () => {
  const goesOn = ({ check }: Walked) => check.verdict === 'go-on';
  expect(breaking((each) => goesOn(each) && each.check.fell < each.check.needed)).toEqual([]);
  expect(breaking((each) => goesOn(each) && isPastCourse(each.check))).toEqual([]);
});

test('less pain now never gives a worse verdict, all else equal', () => {
  for (const row of rowsBy('now')) {
    const ranks = row.map(({ check }) => order.indexOf(check.verdict));
    if (row.some(({ answers }, now) => answers.now !== now) || ranks.some((rank, i) => rank < (ranks[i - 1] ?? 0)))
      expect.fail(JSON.stringify(row.map(({ answers, check }) => [answers, check.verdict])));
  }
});

test('more sessions never turn "stop" into "go on"', () => {
  for (const row of rowsBy('sessions')) {
    const verdicts = row.map(({ check }) => check.verdict);
    const stopped = verdicts.indexOf('stop');
    if (stopped >= 0 && verdicts.includes('go-on', stopped)) expect.fail(JSON.stringify(row[stopped]));
  }
});

test('a verdict that lets sessions go on says until when, and no other does; only a course ends without', () => {
  const hasNext = ({ verdict, pattern, sessionsHad }: Check) =>
    verdict === 'wait' || (verdict === 'go-on' && !(isCourse(pattern) && sessionsHad === 10));
  expect(breaking(({ check }) => hasNext(check) !== (check.until !== undefined))).toEqual([]);
  const courseDone = ({ check }: Walked) => check.reason === 'course-done';
  expect(
    breaking((each) => courseDone(each) && !(isCourse(each.check.pattern) && each.check.sessionsHad === 10)),
  ).toEqual([]);
});

test('the next check is later than the sessions so far, and the nearest that the plan has', () => {
  const isNearest = ({ answers, check: { until = 0, sessionsHad, pattern } }: Walked) => {
    const planned = checksFor(answers, pattern).sessions;
    const last = planned.at(-1) ?? 0;
    const isLater = until > last;
    if (isLater && isCourse(pattern)) return false;
    if (isLater) return (until - last) % 3 === 0 && until - Math.max(sessionsHad, last) <= 3 && until > sessionsHad;
    return until === planned.find((check) => check > sessionsHad);
  };
  expect(breaking((each) => each.check.until !== undefined && !isNearest(each))).toEqual([]);
});

test('every verdict and every reason of the data is reached, and each says why in the reader’s own numbers', () => {
  expect(new Set(checks.map(({ check }) => check.verdict))).toEqual(new Set(Object.keys(quiz.check.verdicts)));
  expect(new Set(checks.map(({ check }) => check.reason))).toEqual(new Set(Object.keys(quiz.check.reasons)));
  const isTold = ({ check }: Walked) => {
    const { title, reason, steps, basis } = describeCheck(quiz, check);
    const all = [title, reason, ...steps].join();
    const hasOwnNumber = [check.painNow, check.painAtStart, check.sessionsHad].some((own) =>
      reason.includes(String(own)),
    );
    const hasUntil = check.until === undefined || all.includes(String(check.until));
    return hasOwnNumber && hasUntil && basis.length > 0 && !/[{}]|undefined|NaN/.test(all);
  };
  expect(breaking((each) => !isTold(each))).toEqual([]);
});

test('a finished check comes back from its address unchanged, but for the gates; a gate is never written', () => {
  const isKept = ({ answers }: Walked) => {
    const fragment = toFragment(answers);
    const back = JSON.stringify(Object.entries(fromFragment(fragment) ?? {}).sort());
    const sent = JSON.stringify(Object.entries({ ...answers, gates: {}, comfort: [] }).sort());
    return back === sent && !/emergency|clinician/.test(fragment);
  };
  expect(breaking((each) => !isKept(each))).toEqual([]);
});

test('the diagram’s edges are the moves that readers can make, no more and no fewer', () => {
  const moves = new Set(
    paths.flatMap(({ answers, end }) => {
      const last = end?.kind === 'stop' ? toStopId(end) : `verdict:${end?.verdict}`;
      const walked = [...stepsOf(engine, answers), last];
      return walked.slice(1).map((to, i) => `${walked[i]} > ${to}`);
    }),
  );
  expect(new Set(findCheckEdges(engine).map(({ from, to }) => `${from} > ${to}`))).toEqual(moves);
});
