import type { Question, Quiz } from '../schemas/quiz.ts';
import { type Answer, type Answers, change, gatesPassed, nextStep, steps } from './next.ts';
import { outcome } from './outcome.ts';
import { rangeWords } from './words.ts';

/** Where an answer leads. `to` is a step's id, "plan", or "stop:" and a gate's id. */
export interface Edge {
  from: string;
  to: string;
  answer: string;
  /** The ids of the patterns for which alone the answer leads there; absent when it does for all that are asked. */
  only?: string[];
}

/** An edge, with the patterns whose readers take it. */
type Walked = Edge & { only: string[] };

/** An answer as the diagram labels it, with a value that stands for it. */
type Labelled = [label: string, value: Answer];

/** Every edge of the quiz, found by asking the engine itself, so that none can be missed. */
export function edges(quiz: Quiz): Edge[] {
  const gates = quiz.gates.flatMap((gate, i) => {
    const before = { gates: gatesPassed(quiz.gates.slice(0, i)) };
    return gateAnswers(quiz, gate.signs.length).map(([answer, value]) => ({
      from: gate.id,
      to: destination(quiz, change(quiz, before, gate.id, value)),
      answer,
    }));
  });
  const walks = quiz.patterns.flatMap((pattern) => walk(quiz, { gates: gatesPassed(quiz.gates) }, pattern.id));
  const order: string[] = quiz.questions.map(({ id }) => id);
  return [...gates, ...merge(walks).sort((a, b) => order.indexOf(a.from) - order.indexOf(b.from))];
}

const gateAnswers = (quiz: Quiz, signs: number): Labelled[] => [
  [`Any of ${signs} signs, or “${quiz.notSure}”`, ['unsure']],
  [quiz.noneOfThese, ['none']],
];

/** The edges that one pattern's reader can take, each marked with the pattern. */
function walk(quiz: Quiz, passed: Answers, pattern: string): Walked[] {
  let answers = passed;
  const asked = steps(quiz, { ...passed, pattern }).slice(quiz.gates.length);
  return asked.flatMap((step) => {
    const question = quiz.questions.find(({ id }) => id === step) as Question;
    const given = labelled(quiz, question, pattern);
    const found = given.map(([answer, value]) => ({
      from: step,
      to: destination(quiz, change(quiz, answers, step, value)),
      answer,
      only: [pattern],
    }));
    const [first] = given;
    if (first) answers = change(quiz, answers, step, first[1]);
    return found;
  });
}

function labelled(quiz: Quiz, question: Question, pattern: string): Labelled[] {
  if (question.kind === 'scale')
    return quiz.lengths.map((length) => {
      const range = rangeWords(length.severity);
      return ['minutes' in length ? `${range}: ${length.minutes} minutes` : range, length.severity[0]];
    });
  if (question.kind === 'many')
    return [...question.answers.map(({ id, words }): Labelled => [words, [id]]), [quiz.noneOfThese, []]];
  const answers = question.answers ?? quiz.patterns.filter(({ id }) => id === pattern);
  return answers.map(({ id, words }) => [words, id]);
}

function destination(quiz: Quiz, answers: Answers): string {
  const end = outcome(quiz, answers);
  if (end) return end.kind === 'stop' ? `stop:${end.gate.id}` : 'plan';
  return nextStep(quiz, answers) as string;
}

/** Edges that differ in nothing but their pattern become one; those that all readers take name no pattern. */
function merge(walks: Walked[]): Edge[] {
  const merged = new Map<string, Walked>();
  for (const { only, ...edge } of walks) {
    const key = JSON.stringify(edge);
    merged.set(key, { ...edge, only: [...(merged.get(key)?.only ?? []), ...only] });
  }
  const ways = (edge: Edge) =>
    [...merged.values()].filter(({ from, answer }) => from === edge.from && answer === edge.answer).length;
  return [...merged.values()].map(({ only, ...edge }) => (ways(edge) > 1 ? { ...edge, only } : edge));
}
