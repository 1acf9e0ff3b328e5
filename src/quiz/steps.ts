import type { Gate, Pattern, Question, Quiz } from '../schemas/quiz.ts';

/** What a reader has answered so far. A gate holds sign ids, or the single word none or unsure. */
export interface Answers {
  gates: Record<string, string[]>;
  pattern?: string;
  severity?: number;
  duration?: string;
  comfort?: string[];
  /** Whether the reader is at a progress check, which asks other questions than a plan. */
  isCheck?: true;
  /** How many sessions so far, and the pain on a usual day now. An address has both under these names. */
  sessions?: number;
  now?: number;
}

/** The answer to one step: ids for a gate or a question of kind many, one id for kind one, a number for a scale. */
export type Answer = string | number | string[];

/** Where every quiz begins. */
export const emptyAnswers: Answers = { gates: {} };

/** The answers at gates that a reader has passed. */
export const passedGates = (gates: Gate[]): Answers['gates'] =>
  Object.fromEntries(gates.map(({ id }) => [id, ['none']]));

/** The answer to a step. Undefined before it is answered. */
export const answerTo = (answers: Answers, step: string): Answer | undefined =>
  answers.gates[step] ?? answers[step as Question['id']];

/** A question. optional: one that a reader at a progress check may open and is never asked. */
type Asked = Question & { optional?: true };

/**
 * What a progress check asks after the gates: the pain at the start, the number of sessions and the pain now. The quiz's other
 * questions shape only the dates of the next sessions, so a reader may open them and is never asked.
 */
function checkQuestions({ questions, check }: Quiz): Asked[] {
  const reworded = questions.map((question): Question => ({ ...question, ...check.began[question.id as 'pattern'] }));
  const isNeeded = ({ id }: Question) => id === 'pattern' || id === 'severity';
  const optional = reworded
    .filter((question) => !isNeeded(question))
    .map((each): Asked => ({ ...each, optional: true }));
  return [...reworded.filter(isNeeded), ...check.questions, ...optional];
}

/** Which steps are asked, in which order, and how a changed answer affects others. A step is the id of a gate or a question. */
export function createSteps(quiz: Quiz) {
  const atCheck = checkQuestions(quiz);
  const questionsFor = ({ isCheck }: Answers): Asked[] => (isCheck ? atCheck : quiz.questions);
  const patternOf = ({ pattern }: Answers): Pattern | undefined => quiz.patterns.find(({ id }) => id === pattern);
  /** A gate or a question, as it is asked of a reader with these answers. */
  const findStep = (answers: Answers, step: string): Gate | Question | undefined =>
    [...quiz.gates, ...questionsFor(answers)].find(({ id }) => id === step);
  /**
   * The ids of every step, in order: the gates, then the questions that the pattern does not skip.
   * @param all also those that a reader may open and is never asked
   */
  function stepsFor(answers: Answers, all = false): string[] {
    const skipped: string[] = patternOf(answers)?.skip ?? [];
    const asked = questionsFor(answers).filter(({ optional }) => all || !optional);
    return [...quiz.gates, ...asked].map(({ id }) => id).filter((id) => !skipped.includes(id));
  }
  /** The first step without an answer. Undefined when all are answered. */
  const nextStep = (answers: Answers): string | undefined =>
    stepsFor(answers).find((step) => answerTo(answers, step) === undefined);
  /** Answers with one of them changed. The others stay, but for those that the new pattern does not ask for. */
  function changeAnswer(answers: Answers, step: string, value: Answer): Answers {
    const isGate = quiz.gates.some(({ id }) => id === step);
    const changed: Answers = isGate
      ? { ...answers, gates: { ...answers.gates, [step]: value as string[] } }
      : { ...answers, [step]: value };
    for (const skipped of patternOf(changed)?.skip ?? []) delete changed[skipped];
    return changed;
  }
  return { questionsFor, patternOf, findStep, stepsFor, nextStep, changeAnswer };
}

export type Steps = ReturnType<typeof createSteps>;
