// When this fails, a diagram, of the quiz or of the progress check, shows a way that no reader can go, or hides one.
import { expect, test } from 'vitest';
import { findCheckEdges, findQuizEdges } from '../../../src/quiz/edges.ts';
import { emptyAnswers } from '../../../src/quiz/steps.ts';
import { toStopId } from '../../../src/quiz/stop.ts';
import { allPaths, stepsOf } from '../../support/paths.ts';
import { changedEngine, engine, quiz } from '../../support/quiz-data.ts';

const choices = (step: string) => {
  const asked = engine.findStep(emptyAnswers, step);
  return asked ? engine.choicesOf(asked) : [];
};

test('the edges are the moves that readers can make, no more and no fewer', () => {
  const moves = allPaths(engine).flatMap(({ answers, end }) => {
    const walked = [...stepsOf(engine, answers), end?.kind === 'stop' ? toStopId(end) : 'plan'];
    return walked.slice(1).map((to, i) => `${walked[i]} > ${to}`);
  });
  expect(new Set(findQuizEdges(engine).map(({ from, to }) => `${from} > ${to}`))).toEqual(new Set(moves));
});

test('every edge has its own label, in the order in which a reader meets them', () => {
  const isAsked = ({ skip }: { skip: string[] }) => !skip.includes('duration');
  const asked = quiz.patterns.filter(isAsked).map(({ id }) => id);
  const others = quiz.patterns.filter((pattern) => !isAsked(pattern)).map(({ id }) => id);
  const from = (step: string, to: string) => choices(step).map(({ words }) => [step, words, to]);
  const edges = findQuizEdges(engine).map(({ from, answer, to, only }) => [from, answer, to, ...(only ? [only] : [])]);
  expect(edges.filter(([step]) => step !== 'severity')).toEqual([
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
  expect(edges.filter(([step]) => step === 'severity').sort()).toEqual(
    [
      ...['0 to 3: 60 minutes', '4 to 6: 75 minutes', '7: 90 minutes'].flatMap((answer) => [
        ['severity', answer, 'duration', asked],
        ['severity', answer, 'comfort', others],
      ]),
      ['severity', '8 to 10', 'stop:clinician'],
    ].sort(),
  );
  const order = edges.map(([step]) => step);
  expect(order).toEqual(engine.stepsFor(emptyAnswers).flatMap((step) => order.filter((other) => other === step)));
});

test('the progress check has the gates’ edges, its own questions, and each verdict with what leads to it', () => {
  const edges = findCheckEdges(engine).map(({ from, answer, to }) => [from, answer, to]);
  const isGate = ([step]: (string | undefined)[]) => step === 'emergency' || step === 'clinician';
  expect(edges.filter(isGate)).toEqual(
    findQuizEdges(engine)
      .map(({ from, answer, to }) => [from, answer, to])
      .filter(isGate),
  );
  expect(edges.filter((edge) => !isGate(edge))).toEqual([
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

test('a gate with one kind of sign has one edge for them; a doubt stands with it where both lead to the same', () => {
  const plain = changedEngine(({ gates }) => {
    for (const sign of gates[1].signs) delete sign.urgency;
  });
  const leaving = findQuizEdges(plain).filter(({ from }) => from === 'clinician');
  expect(leaving).toEqual([
    { from: 'clinician', answer: 'Any of 17 signs, or “I’m not sure”', to: 'stop:clinician' },
    { from: 'clinician', answer: 'None of these', to: 'pattern' },
  ]);
});

test('a pattern that skips the last question goes to its plan one step sooner', () => {
  const short = changedEngine(({ patterns }) => Object.assign(patterns[1], { skip: ['comfort', 'duration'] }));
  const leaving = findQuizEdges(short).filter(({ from, answer }) => from === 'severity' && answer.startsWith('7'));
  expect(leaving.map(({ to, only }) => [to, only])).toEqual([
    ['duration', ['mild', 'tightness', 'stress', 'sitting']],
    ['plan', ['chronic']],
    ['comfort', ['workout']],
  ]);
});
