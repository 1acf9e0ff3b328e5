import type { Question, Quiz } from '../schemas/quiz.ts';
import { type Choices, toFormValues } from './choices.ts';
import { type Answer, type Answers, emptyAnswers, passedGates, type Steps } from './steps.ts';

/** The answer that a value in a link gives to a question. Undefined when the value does not fit. */
function parseAnswer(question: Question, value: string, { answersOf }: Choices): Answer | undefined {
  if (question.kind === 'scale') {
    const number = Number(value);
    return /^\d+$/.test(value) && number >= question.from && number <= question.to ? number : undefined;
  }
  const known = answersOf(question).map(({ id }) => id);
  if (question.kind === 'one') return known.includes(value) ? value : undefined;
  if (value === 'none') return [];
  const ids = value.split(',');
  return ids.every((id, i) => known.includes(id) && ids.indexOf(id) === i) ? ids : undefined;
}

/** The answers to questions that the parts of a fragment give. Undefined when a part does not fit a question. */
function parseAnswers(parts: URLSearchParams, questions: Question[], choices: Choices): Answers | undefined {
  const answers: Answers = { gates: {} };
  for (const [key, value] of parts) {
    const question = questions.find(({ id }) => id === key);
    const answer = question && parseAnswer(question, value, choices);
    if (answer === undefined) return;
    Object.assign(answers, { [key]: answer });
  }
  return answers;
}

/** Writes answers into the address's fragment and reads them back. Gates are left out, so that no address holds a health sign. */
export function createLinks(quiz: Quiz, { patternOf, nextStep }: Steps, choices: Choices) {
  const questionsIn = (isCheck?: boolean): Question[] => [...quiz.questions, ...(isCheck ? quiz.check.questions : [])];
  /** The fragment, without "#". at: the question still open, left out when the quiz has ended. */
  function toFragment(answers: Answers, at = ''): string {
    // A finished link leaves "none" out. Before the end it shows that a question is answered and not still open.
    const valuesOf = (id: string) => toFormValues(answers, id).filter((tick) => at || tick !== 'none');
    const parts = [...questionsIn(answers.isCheck).map(({ id }) => [id, valuesOf(id).join()]), ['at', at]];
    const written = parts.flatMap(([key, value]) => (value ? `${key}=${value}` : []));
    // A progress check says that it is one until the number of sessions does.
    return [...(answers.isCheck && answers.sessions === undefined ? ['check'] : []), ...written].join('&');
  }
  /** The answers of a link without an open question: a missing comfort means none, and a check may lack the pain now. */
  function finished(answers: Answers): Answers | undefined {
    const whole = { ...answers, comfort: answers.comfort ?? [] };
    return nextStep({ now: 0, ...whole, gates: passedGates(quiz.gates) }) ? undefined : whole;
  }
  /** The answers that a fragment holds. Undefined when it is malformed, and the quiz then starts over. */
  function fromFragment(fragment: string): Answers | undefined {
    const text = fragment.replace(/^#/, '');
    if (text === '') return emptyAnswers;
    if (text === 'check') return { gates: {}, isCheck: true };
    const rest = text.replace(/^check&(?=.)/, '');
    const parts = new URLSearchParams(rest);
    if (new Set(parts.keys()).size < [...parts].length) return;
    const isCheck = rest !== text || parts.has('sessions');
    const questions = questionsIn(isCheck);
    const at = parts.get('at');
    parts.delete('at');
    const parsed = parseAnswers(parts, questions, choices);
    if (!parsed || patternOf(parsed)?.skip.some((id) => parts.has(id))) return;
    const answers: Answers = { ...parsed, ...(isCheck && { isCheck }) };
    if (at !== null) return questions.some(({ id }) => id === at) ? answers : undefined;
    return rest === text ? finished(answers) : answers;
  }
  return { toFragment, fromFragment };
}
