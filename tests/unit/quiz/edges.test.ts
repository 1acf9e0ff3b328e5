// The diagram's edges: each step that a reader can take is one of them, and each of them is a step that a reader can take.
import { expect, test } from 'vitest';
import { edges } from '../../../src/quiz/edges.ts';
import { type Answers, change, nextStep } from '../../../src/quiz/next.ts';
import { outcome } from '../../../src/quiz/outcome.ts';
import { quizSchema } from '../../../src/schemas/quiz-checks.ts';
import { allPaths } from '../../support/paths.ts';
import { quiz, rawQuiz } from '../../support/quiz-data.ts';

/** Every move on every path, as "from > to". */
function moves() {
  const found = new Set<string>();
  for (const { answers } of allPaths(quiz)) {
    let walked: Answers = { gates: {} };
    for (let step = nextStep(quiz, walked); step; ) {
      const value = answers.gates[step] ?? answers[step as 'pattern'];
      if (value === undefined) break;
      walked = change(quiz, walked, step, value);
      const end = outcome(quiz, walked);
      const to = end ? (end.kind === 'stop' ? `stop:${end.gate.id}` : 'plan') : nextStep(quiz, walked);
      found.add(`${step} > ${to}`);
      step = end ? undefined : nextStep(quiz, walked);
    }
  }
  return found;
}

test('the edges are the moves that readers can make, no more and no fewer', () => {
  expect(new Set(edges(quiz).map(({ from, to }) => `${from} > ${to}`))).toEqual(moves());
});

test('every edge has its own label, in the order in which a reader meets them', () => {
  const asked = ['mild', 'tightness', 'stress', 'sitting'];
  const skipped = ['chronic', 'workout'];
  const said = edges(quiz).map(({ from, answer, to, only }) => [from, answer, to, ...(only ? [only] : [])]);
  expect(said.filter(([from]) => from !== 'severity')).toEqual([
    ['emergency', 'Any of 9 signs, or “I’m not sure”', 'stop:emergency'],
    ['emergency', 'None of these', 'clinician'],
    ['clinician', 'Any of 15 signs, or “I’m not sure”', 'stop:clinician'],
    ['clinician', 'None of these', 'pattern'],
    ...quiz.patterns.map(({ words }) => ['pattern', words, 'severity']),
    ['duration', 'Under 6 weeks', 'comfort'],
    ['duration', '6 to 12 weeks', 'comfort'],
    ['duration', 'Over 12 weeks', 'comfort'],
    ['comfort', 'Heat bothers me', 'plan'],
    ['comfort', 'Firm pressure bothers me', 'plan'],
    ['comfort', 'This is my first hot stone session', 'plan'],
    ['comfort', 'None of these', 'plan'],
  ]);
  expect(said.filter(([from]) => from === 'severity').sort()).toEqual(
    [
      ...['0 to 3: 60 minutes', '4 to 6: 75 minutes', '7: 90 minutes'].flatMap((answer) => [
        ['severity', answer, 'duration', asked],
        ['severity', answer, 'comfort', skipped],
      ]),
      ['severity', '8 to 10', 'stop:clinician'],
    ].sort(),
  );
  const order = said.map(([from]) => from);
  expect(order).toEqual([...new Set(order)].flatMap((step) => order.filter((other) => other === step)));
});

test('a pattern added to the data has its edge', () => {
  const raw = rawQuiz();
  raw.patterns.push({ ...raw.patterns[0], id: 'neck', words: 'My neck and shoulders are tight' });
  expect(edges(quizSchema.parse(raw))).toContainEqual({
    from: 'pattern',
    to: 'severity',
    answer: 'My neck and shoulders are tight',
  });
});
