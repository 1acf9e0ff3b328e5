// When this fails, a progress check gives some reader the wrong verdict, or tells the arithmetic wrongly.
import { expect, test } from 'vitest';
import {
  type Check,
  createProgressCheck,
  describeChangeAhead,
  describeCheck,
  findNeededChange,
  findNextCheck,
  formatChange,
  tabulateChange,
} from '../../../src/quiz/progress-check.ts';
import type { Pattern } from '../../../src/schemas/quiz.ts';
import { changedEngine, engine, passed, type QuestionAnswers, quiz } from '../../support/quiz-data.ts';

const atCheck = (answers: QuestionAnswers) => passed({ isCheck: true, ...answers });
const outcomeOf = (answers: QuestionAnswers, from = engine) => createProgressCheck(from).outcomeOf(atCheck(answers));

/** The check of a reader with long-lasting pain who began at 6, unless answered otherwise. */
function checkOf(answers: QuestionAnswers, from = engine): Check {
  const end = outcomeOf({ pattern: 'chronic', severity: 6, ...answers }, from);
  if (end?.kind !== 'check') throw new Error(`No check: ${JSON.stringify(answers)}`);
  return end;
}

test.each([
  [0, 0],
  [1, 1],
  [2, 1],
  [3, 1],
  [4, 2],
  [5, 2],
  [6, 2],
  [7, 2],
])('from %i, %i points less count', (start, needed) => expect(findNeededChange(quiz, start)).toBe(needed));

test('the rule of change comes from the data: its points, and its share of the start', () => {
  const changed = (points: number, percent: number) =>
    changedEngine(({ check }) => Object.assign(check.change, { points, percent })).quiz;
  expect(findNeededChange(changed(3, 50), 5)).toBe(3);
  expect(findNeededChange(changed(3, 50), 4)).toBe(2);
  expect(findNeededChange(changed(1, 50), 7)).toBe(1);
});

test('the rule as a table holds each start that a plan takes', () =>
  expect(tabulateChange(quiz)).toEqual([
    { starts: [1, 3], needed: 1 },
    { starts: [4, 7], needed: 2 },
  ]));

test('a plan says the rule for where its reader begins, and nothing at 0', () => {
  expect([0, 3, 5].map((start) => describeChangeAhead(quiz, start))).toEqual([
    undefined,
    'You are at 3 now. At your progress check, 1 point less is enough to go on.',
    'You are at 5 now. At your progress check, 2 points less is enough to go on.',
  ]);
});

test.each<[string, QuestionAnswers, string, string, number?]>([
  ['half as bad after 4', { sessions: 4, now: 3 }, 'go-on', 'enough', 10],
  ['2 points less after 4', { sessions: 4, now: 4 }, 'go-on', 'enough', 10],
  ['2 points less after 9', { sessions: 9, now: 4 }, 'go-on', 'enough', 10],
  ['1 point less after 4', { sessions: 4, now: 5 }, 'stop', 'too-little'],
  ['no change after 10', { sessions: 10, now: 6 }, 'stop', 'too-little'],
  ['1 point more after 4', { sessions: 4, now: 7 }, 'stop', 'too-little'],
  ['2 points less after 3', { sessions: 3, now: 4 }, 'wait', 'early', 4],
  ['1 point more after 1', { sessions: 1, now: 7 }, 'wait', 'early', 4],
  ['gone after 10', { sessions: 10, now: 0 }, 'go-on', 'course-done'],
  ['gone after 11', { sessions: 11, now: 0 }, 'see-someone', 'past-course'],
  ['8 after 1', { sessions: 1, now: 8 }, 'see-someone', 'severe'],
  ['2 points more after 1', { severity: 3, sessions: 1, now: 5 }, 'see-someone', 'worse'],
  ['one point more from 3', { severity: 3, sessions: 4, now: 4 }, 'stop', 'too-little'],
  ['mild, 1 point less from 3', { pattern: 'mild', severity: 3, sessions: 3, now: 2 }, 'go-on', 'enough', 6],
  ['mild, 11 sessions', { pattern: 'mild', severity: 3, sessions: 11, now: 2 }, 'go-on', 'enough', 12],
  [
    'mild and new, 2',
    { pattern: 'mild', duration: 'under-6-weeks', severity: 3, sessions: 2, now: 2 },
    'go-on',
    'enough',
    5,
  ],
  [
    'mild and new, 1',
    { pattern: 'mild', duration: 'under-6-weeks', severity: 3, sessions: 1, now: 2 },
    'wait',
    'early',
    2,
  ],
  ['tight and new, 2', { pattern: 'tightness', duration: 'under-6-weeks', sessions: 2, now: 2 }, 'go-on', 'enough', 10],
  ['stress from 0, still 0', { pattern: 'stress', severity: 0, sessions: 3, now: 0 }, 'go-on', 'no-pain', 6],
  ['stress from 0, now 1', { pattern: 'stress', severity: 0, sessions: 3, now: 1 }, 'stop', 'too-little'],
  ['stress from 0, now 2', { pattern: 'stress', severity: 0, sessions: 3, now: 2 }, 'see-someone', 'worse'],
  ['workout, gone', { pattern: 'workout', sessions: 1, now: 0 }, 'go-on', 'gone', 4],
  ['workout, still sore', { pattern: 'workout', sessions: 1, now: 1 }, 'see-someone', 'still-there'],
])('%s: its verdict', (_, answers, verdict, reason, until) => {
  const { verdict: given, reason: why, until: next } = checkOf(answers);
  expect([given, why, next]).toEqual([verdict, reason, until]);
});

test('a start of 8 or more ends at the clinician, as in the quiz', () => {
  for (const severity of [8, 9, 10])
    expect(outcomeOf({ pattern: 'mild', severity, sessions: 3, now: 0 })).toMatchObject({
      kind: 'stop',
      gate: { id: 'clinician' },
    });
});

test('a check without one of its answers has no outcome yet', () => {
  const whole = { pattern: 'mild', severity: 3, sessions: 3, now: 2 };
  expect(outcomeOf(whole)?.kind).toBe('check');
  for (const lacking of Object.keys(whole))
    expect(outcomeOf({ ...whole, [lacking]: undefined }), lacking).toBeUndefined();
});

test('a pattern that says nothing of later checks has one as often as the first', () => {
  const { pattern } = checkOf({ pattern: 'mild', severity: 3, sessions: 3, now: 1 });
  const plain: Pattern = { ...pattern, checks: { words: '', sessions: [2] } };
  expect([1, 2, 3, 4].map((n) => findNextCheck(plain, [2], n))).toEqual([2, 4, 4, 6]);
});

test('checks after the first come as often as the pattern says', () => {
  const pattern: Pattern = {
    ...checkOf({ sessions: 4, now: 4 }).pattern,
    checks: { words: '', sessions: [2, 5], again: 4 },
  };
  expect([0, 1, 2, 4, 5, 8, 9, 13].map((n) => findNextCheck(pattern, [2, 5], n))).toEqual([2, 2, 5, 5, 9, 9, 13, 17]);
});

test('the arithmetic is told in words', () => {
  expect(describeCheck(quiz, checkOf({ sessions: 4, now: 4 })).reason).toBe(
    'You began at 6. You are at 4. That is 2 points less, and 2 is enough to go on.',
  );
  const reason = (answers: QuestionAnswers) => describeCheck(quiz, checkOf({ sessions: 4, ...answers })).reason;
  expect(reason({ now: 5 })).toContain('That is 1 point less.');
  expect(reason({ now: 6 })).toContain('That is no change.');
  expect(reason({ now: 7 })).toContain('That is 1 point more.');
  expect(reason({ sessions: 1, now: 7 })).toContain('You have had 1 session.');
  expect(reason({ sessions: 11, now: 1 })).toContain(
    'You have had 11 sessions. A weekly course is 10 sessions at most.',
  );
});

test('a verdict names its rule, and the expert agreement that it comes from', () => {
  const basis = (answers: QuestionAnswers) => describeCheck(quiz, checkOf(answers)).basis;
  expect(basis({ sessions: 4, now: 4 })[0]).toEqual({
    number: '2 points less',
    basis: 'consensus',
    why: quiz.check.change.why,
    sources: ['ostelo2008'],
  });
  expect(basis({ severity: 3, sessions: 4, now: 3 })[0]?.number).toBe('1 point less');
  expect(basis({ sessions: 10, now: 1 })[0]?.basis).toBe('consensus');
  expect(basis({ sessions: 1, now: 1 }).map(({ about }) => about)).toEqual(['check']);
  expect(basis({ sessions: 4, now: 9 }).map(({ about }) => about)).toEqual(['check']);
});

test('the end of a course has words of its own', () => {
  const { title, steps } = describeCheck(quiz, checkOf({ sessions: 10, now: 1 }));
  expect([title, steps]).toEqual([quiz.check.courseDone.title, quiz.check.courseDone.do]);
});

test('a change is told as less, more or none', () =>
  expect([2, 1, 0, -1, -3].map(formatChange)).toEqual([
    '2 points less',
    '1 point less',
    'no change',
    '1 point more',
    '3 points more',
  ]));

test.each<[string, QuestionAnswers]>([
  ['go-on', { sessions: 4, now: 4 }],
  ['wait', { sessions: 2, now: 6 }],
  ['stop', { sessions: 4, now: 6 }],
  ['see-someone', { sessions: 11, now: 4 }],
])('“%s” has the title and the steps that the data gives it, with the reader’s numbers', (verdict, answers) => {
  const { title, do: steps } = quiz.check.verdicts[verdict as 'stop'];
  const told = describeCheck(quiz, checkOf(answers));
  const filled = (text: string) =>
    text
      .replaceAll('{until}', verdict === 'wait' ? '4' : '10')
      .replaceAll('{start}', '6')
      .replaceAll('{now}', String(answers.now))
      .replaceAll('{sessions}', `${answers.sessions} sessions`);
  expect([told.title, told.steps]).toEqual([filled(title), steps.map(filled)]);
});

test('one session after exercise is no course: its check comes again', () => {
  expect(checkOf({ pattern: 'workout', sessions: 1, now: 0 }).until).toBe(4);
  const once = changedEngine(({ patterns }) => delete patterns[4].checks.again);
  expect(checkOf({ pattern: 'workout', sessions: 2, now: 0 }, once)).toMatchObject({ verdict: 'go-on', until: 3 });
});
