// The quiz's address: shared links must open the same plan, and nothing pasted may break it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromFragment, toFragment } from '../../../src/quiz/address.ts';
import { outcome } from '../../../src/quiz/outcome.ts';
import { allPaths } from '../../support/paths.ts';
import { passed, quiz } from '../../support/quiz-data.ts';

test('a finished plan is written as the specification says', () => {
  const answers = passed({ pattern: 'chronic', severity: 5, comfort: ['heat', 'first'] });
  expect(toFragment(quiz, answers)).toBe('pattern=chronic&severity=5&comfort=heat,first');
});

test('no sign of a gate is ever written', () => {
  expect(toFragment(quiz, { gates: { emergency: ['legs-numb'] }, pattern: 'mild' }, 'severity')).toBe(
    'pattern=mild&at=severity',
  );
});

test('a link without comfort means none', () => {
  expect(fromFragment(quiz, '#pattern=chronic&severity=5')).toEqual({
    answers: { gates: {}, pattern: 'chronic', severity: 5, comfort: [] },
  });
});

test('an empty fragment is the beginning', () => {
  for (const fragment of ['', '#']) expect(fromFragment(quiz, fragment)).toEqual({ answers: { gates: {} } });
});

test('a quiz under way comes back with its open question, and with no more answers than it had', () => {
  expect(fromFragment(quiz, 'pattern=mild&severity=10&at=duration')).toEqual({
    answers: { gates: {}, pattern: 'mild', severity: 10 },
    at: 'duration',
  });
  expect(fromFragment(quiz, '#severity=0&at=pattern')).toEqual({ answers: { gates: {}, severity: 0 }, at: 'pattern' });
});

test('a link opens no plan before its gates are passed', () => {
  const place = fromFragment(quiz, '#pattern=chronic&severity=5');
  expect(place && outcome(quiz, place.answers)).toBeUndefined();
});

test.each([
  '#pattern=knee&severity=5',
  '#severity=11&at=severity',
  '#severity=5x&at=severity',
  '#severity=x5&at=severity',
  '#severity=&at=severity',
  '##pattern=mild&at=severity',
  'pattern=mild#&at=severity',
  '#pattern=mild&severity',
  '#pattern=mild&at',
  '#=mild&at=severity',
  '#pattern=mild&pattern=chronic&at=severity',
  '#pattern=mild&at=emergency',
  '#pattern=mild=chronic&at=severity',
  '#duration=long&at=comfort',
  '#comfort=heat,cold&at=comfort',
  '#severity=-1',
  '#pattern=mild',
  '#pattern=chronic&duration=over-12-weeks&severity=5',
  '#comfort=heat,heat&at=comfort',
  '#emergency=legs-numb',
  '#at=nowhere',
  '#x',
  '#pattern=mild&pattern=mild',
  '#severity=5.5&at=comfort',
])('%s is malformed', (fragment) => {
  expect(fromFragment(quiz, fragment)).toBeUndefined();
});

test('an answered path comes back from its address unchanged', () => {
  for (const { answers, end } of allPaths(quiz))
    if (end?.kind === 'plan')
      expect(fromFragment(quiz, toFragment(quiz, answers))?.answers).toEqual({ ...answers, gates: {} });
});

test('any text is either a place or refused, never a crash and never a plan', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((s) => `#pattern=${s}&severity=${s}`),
      ),
      (text) => {
        const place = fromFragment(quiz, text);
        if (place) expect(outcome(quiz, place.answers)).toBeUndefined();
      },
    ),
  );
});
