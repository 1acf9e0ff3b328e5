// When this fails, a diagram, of the quiz or of the progress check, shows a way that no reader can go, or hides one.
import { expect, test } from 'vitest';
import { checkEdges } from '../../../src/quiz/check-edges.ts';
import { edges } from '../../../src/quiz/edges.ts';
import { noAnswers, steps } from '../../../src/quiz/next.ts';
import { stopId } from '../../../src/quiz/stop.ts';
import { choicesOf } from '../../../src/quiz/words.ts';
import { allPaths, stepsOf } from '../../support/paths.ts';
import { quiz } from '../../support/quiz-data.ts';

test('the edges are the moves that readers can make, no more and no fewer', () => {
  const moves = allPaths(quiz).flatMap(({ answers, end }) => {
    const walked = [...stepsOf(quiz, answers), end?.kind === 'stop' ? stopId(end) : 'plan'];
    return walked.slice(1).map((to, i) => `${walked[i]} > ${to}`);
  });
  expect(new Set(edges(quiz).map(({ from, to }) => `${from} > ${to}`))).toEqual(new Set(moves));
});

test('every edge has its own label, in the order in which a reader meets them', () => {
  const isAsked = ({ skip }: { skip: string[] }) => !skip.includes('duration');
  const asked = quiz.patterns.filter(isAsked).map(({ id }) => id);
  const others = quiz.patterns.filter((pattern) => !isAsked(pattern)).map(({ id }) => id);
  const from = (step: string, to: string) => choicesOf(quiz, step).map(({ words }) => [step, words, to]);
  const said = edges(quiz).map(({ from, answer, to, only }) => [from, answer, to, ...(only ? [only] : [])]);
  expect(said.filter(([step]) => step !== 'severity')).toEqual([
    ['emergency', 'Any of 9 signs', 'stop:emergency'],
    ['emergency', '“I’m not sure”', 'stop:clinician:today'],
    ['emergency', 'None of these', 'clinician'],
    ['clinician', 'Any of 3 signs for today', 'stop:clinician:today'],
    ['clinician', 'Any of 14 other signs, or “I’m not sure”', 'stop:clinician'],
    ['clinician', 'None of these', 'pattern'],
    ...from('pattern', 'severity'),
    ...from('duration', 'comfort'),
    ...from('comfort', 'plan'),
  ]);
  expect(said.filter(([step]) => step === 'severity').sort()).toEqual(
    [
      ...['0 to 3: 60 minutes', '4 to 6: 75 minutes', '7: 90 minutes'].flatMap((answer) => [
        ['severity', answer, 'duration', asked],
        ['severity', answer, 'comfort', others],
      ]),
      ['severity', '8 to 10', 'stop:clinician'],
    ].sort(),
  );
  const order = said.map(([step]) => step);
  expect(order).toEqual(steps(quiz, noAnswers).flatMap((step) => order.filter((other) => other === step)));
});

test('the progress check has the gates’ edges, its own questions, and each verdict with what leads to it', () => {
  const said = checkEdges(quiz).map(({ from, answer, to }) => [from, answer, to]);
  const isGate = ([step]: (string | undefined)[]) => step === 'emergency' || step === 'clinician';
  expect(said.filter(isGate)).toEqual(
    edges(quiz)
      .map(({ from, answer, to }) => [from, answer, to])
      .filter(isGate),
  );
  expect(said.filter((edge) => !isGate(edge))).toEqual([
    ...quiz.patterns.map(({ words }) => ['pattern', words, 'severity']),
    ['severity', '0 to 3', 'sessions'],
    ['severity', '4 to 6', 'sessions'],
    ['severity', '7', 'sessions'],
    ['severity', '8 to 10', 'stop:clinician'],
    ['sessions', '1 to 30', 'now'],
    ['now', 'Your pain has fallen enough', 'verdict:go-on'],
    ['now', 'You have had fewer sessions than the first check needs', 'verdict:wait'],
    ['now', 'Your pain has not fallen enough', 'verdict:stop'],
    ['now', quiz.check.verdicts['see-someone'].when, 'verdict:see-someone'],
  ]);
});
