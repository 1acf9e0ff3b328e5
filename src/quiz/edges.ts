import type { Gate, Question, Quiz } from '../schemas/quiz.ts';
import type { QuizEngine } from './engine.ts';
import { createPlanner } from './plan.ts';
import { type Answer, emptyAnswers } from './steps.ts';
import { toStopId } from './stop.ts';
import { formatRange } from './words.ts';

/** Where an answer leads. `to` is a step's id, "plan", or a stop's id. */
export interface Edge {
  from: string;
  to: string;
  answer: string;
  /** The ids of the only patterns for which the answer leads there. Absent when it does so for every reader who is asked. */
  only?: string[];
}

type Walked = Edge & { only: string[] };

/** An answer as the diagram labels it, with an example of its value. */
type Labelled = [label: string, value: Answer];

/** Every edge of the quiz, found by asking the engine itself, so that none can be missed. */
export function findQuizEdges(engine: QuizEngine): Edge[] {
  const order = engine.stepsFor(emptyAnswers);
  const walks = engine.quiz.patterns.flatMap((pattern) => walk(engine, pattern.id));
  return merge(walks).sort((a, b) => order.indexOf(a.from) - order.indexOf(b.from));
}

/** The edges that one pattern's reader can take, each marked with the pattern. */
function walk(engine: QuizEngine, pattern: string): Walked[] {
  const { outcomeOf } = createPlanner(engine);
  let answers = emptyAnswers;
  return engine.stepsFor({ ...emptyAnswers, pattern }).flatMap((step) => {
    const asked = engine.findStep(answers, step) as Gate | Question;
    const found = labelAnswers(engine, asked, pattern).map(([answer, value]) => {
      const after = engine.changeAnswer(answers, step, value);
      const end = outcomeOf(after);
      const to = !end ? (engine.nextStep(after) as string) : end.kind === 'stop' ? toStopId(end) : 'plan';
      return { after, edge: { from: step, to, answer, only: [pattern] } };
    });
    // The walk goes on from the first answer that does not stop it.
    answers = found.find(({ edge }) => !edge.to.startsWith('stop:'))?.after ?? answers;
    return found.map(({ edge }) => edge);
  });
}

function labelAnswers({ quiz, answersOf }: QuizEngine, asked: Gate | Question, pattern: string): Labelled[] {
  if ('signs' in asked) return [...labelSigns(quiz, asked), [quiz.noneOfThese, ['none']]];
  if (asked.kind === 'scale')
    return quiz.lengths.map((band) => {
      const range = formatRange(band.severity);
      return ['minutes' in band ? `${range}: ${band.minutes} minutes` : range, band.severity[0]];
    });
  const answers = answersOf(asked).filter(({ id }) => asked.id !== 'pattern' || id === pattern);
  if (asked.kind === 'many')
    return [...answers.map(({ id, words }): Labelled => [words, [id]]), [quiz.noneOfThese, []]];
  return answers.map(({ id, words }) => [words, id]);
}

/** A gate's signs, grouped by the page that they end on. A doubt is added to the group that ends on the same page. */
function labelSigns(quiz: Quiz, { signs, unsure }: Gate): Labelled[] {
  const today = signs.filter(({ urgency }) => urgency);
  const others = signs.filter(({ urgency }) => !urgency);
  const ids = (some: Gate['signs']) => some.slice(0, 1).map(({ id }) => id);
  const doubt = `“${quiz.notSure}”`;
  const label = `Any of ${others.length} ${today.length ? 'other ' : ''}signs`;
  return [
    ...(today.length ? [[`Any of ${today.length} signs for today`, ids(today)] satisfies Labelled] : []),
    [unsure.at ? label : `${label}, or ${doubt}`, ids(others)],
    ...(unsure.at ? [[doubt, ['unsure']] satisfies Labelled] : []),
  ];
}

/** Merges edges that differ in their pattern only. Those that every reader takes name no pattern. */
function merge(walks: Walked[]): Edge[] {
  const same = Map.groupBy(walks, ({ only: _, ...edge }) => JSON.stringify(edge));
  const merged = [...same.values()].map((walked) => ({
    ...(walked[0] as Walked),
    only: walked.flatMap(({ only }) => only),
  }));
  const countTargets = (edge: Edge) =>
    merged.filter(({ from, answer }) => from === edge.from && answer === edge.answer).length;
  return merged.map(({ only, ...edge }) => (countTargets(edge) > 1 ? { ...edge, only } : edge));
}

/**
 * Every edge of the progress check, for the diagram. Its questions are asked in one order, so they are listed here, and
 * tests/unit/quiz compares them with what the engine answers. `to` is a step's id, or "stop:" or "verdict:" and an id. */
export function findCheckEdges(engine: QuizEngine): Edge[] {
  const { quiz } = engine;
  const [sessionsHad, painNow] = quiz.check.questions;
  const isGate = ({ from }: Edge) => quiz.gates.some(({ id }) => id === from);
  return [
    ...findQuizEdges(engine).filter(isGate),
    ...quiz.patterns.map(({ words }) => ({ from: 'pattern', answer: words, to: 'severity' })),
    ...quiz.lengths.map((band) => ({
      from: 'severity',
      answer: formatRange(band.severity),
      to: 'stop' in band ? `stop:${band.stop}` : sessionsHad.id,
    })),
    { from: sessionsHad.id, answer: formatRange([sessionsHad.from, sessionsHad.to]), to: painNow.id },
    ...Object.entries(quiz.check.verdicts).map(([verdict, { when }]) => ({
      from: painNow.id,
      answer: when,
      to: `verdict:${verdict}`,
    })),
  ];
}
