// When this fails, the diagram of the progress check shows a way that no reader can go, or hides one.
import { expect, test } from 'vitest';
import { fromFragment, toFragment } from '../../../src/quiz/address.ts';
import { checkEdges } from '../../../src/quiz/check-edges.ts';
import { asCheck } from '../../../src/quiz/check-steps.ts';
import { stopId } from '../../../src/quiz/stop.ts';
import { allChecks, checkPaths } from '../../support/check-paths.ts';
import { stepsOf } from '../../support/paths.ts';
import { quiz } from '../../support/quiz-data.ts';

test('the edges are the moves that readers can make, no more and no fewer', () => {
  const asked = asCheck(quiz);
  const moves = new Set(
    checkPaths(quiz).flatMap(({ answers, end }) => {
      const last = end?.kind === 'stop' ? stopId(end) : `verdict:${end?.verdict}`;
      const walked = [...stepsOf(asked, answers), last];
      return walked.slice(1).map((to, i) => `${walked[i]} > ${to}`);
    }),
  );
  expect(new Set(checkEdges(quiz).map(({ from, to }) => `${from} > ${to}`))).toEqual(moves);
});

test('a finished check comes back from its address unchanged, but for the gates; a gate is never written', () => {
  for (const { answers } of allChecks(quiz)) {
    const fragment = toFragment(quiz, answers);
    expect(fragment).not.toMatch(/emergency|clinician/);
    expect(fromFragment(quiz, fragment)).toEqual({ ...answers, gates: {}, comfort: [] });
  }
});

test.each([
  ['check', { isCheck: true }],
  ['check&pattern=mild', { isCheck: true, pattern: 'mild' }],
  ['check&pattern=mild&at=severity', { isCheck: true, pattern: 'mild' }],
  [
    'pattern=chronic&severity=6&sessions=4',
    { isCheck: true, pattern: 'chronic', severity: 6, sessions: 4, comfort: [] },
  ],
  ['sessions=4', undefined],
  ['pattern=chronic&sessions=4&now=4', undefined],
  ['pattern=chronic&severity=6&now=4', undefined],
  ['pattern=chronic&severity=6&sessions=0&now=4', undefined],
  ['pattern=chronic&severity=6&sessions=31&now=4', undefined],
  ['pattern=chronic&severity=6&sessions=4&now=11', undefined],
  ['pattern=mild&at=sessions', undefined],
  ['check&check', undefined],
  ['check=yes', undefined],
])('the link %s', (fragment, answers) =>
  expect(fromFragment(quiz, fragment)).toEqual(answers && { gates: {}, ...answers }),
);
