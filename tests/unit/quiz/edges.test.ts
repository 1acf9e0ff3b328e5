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

test('every edge has its own label', () => {
  const labels = edges(quiz).map(({ from, to, answer }) => `${from} ${to} ${answer}`);
  expect(new Set(labels).size).toBe(labels.length);
  for (const { answer } of edges(quiz)) expect(answer).not.toBe('');
});

test('a way that only some patterns take names them', () => {
  const bad = edges(quiz).find(({ from, to }) => from === 'severity' && to === 'comfort');
  expect(bad?.only).toEqual(['chronic', 'workout']);
  expect(edges(quiz).find(({ to }) => to === 'stop:emergency')?.only).toBeUndefined();
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
