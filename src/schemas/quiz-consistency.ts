import type { z } from 'zod';
import { duplicateId } from './fields.ts';
import type { Pattern, Quiz, Rule } from './quiz.ts';

type Complain = (path: PropertyKey[], message: string) => void;

/** No plan can be made without a pattern and a severity. */
function checkSteps({ questions }: Quiz, complain: Complain) {
  const asked: string[] = questions.map(({ id }) => id);
  for (const id of ['pattern', 'severity'])
    if (!asked.includes(id)) complain(['questions'], `No question "${id}". Add it: every plan rests on it.`);
}

/** Each sign belongs to one gate, and is listed once. */
function checkSigns({ gates }: Quiz, complain: Complain) {
  const seen = new Set<string>();
  for (const [gate, { signs }] of gates.entries())
    for (const [sign, { id }] of signs.entries()) {
      if (seen.has(id)) complain(['gates', gate, 'signs', sign, 'id'], duplicateId(id));
      seen.add(id);
    }
}

/** The emergency signs in short cover each sign of the emergency gate once, since a plan on paper has no other list. */
function checkHelpNow({ gates, helpNow }: Quiz, complain: Complain) {
  const signs = gates.flatMap((gate) => (gate.id === 'emergency' ? gate.signs.map((sign) => sign.id) : []));
  const named = helpNow.lines.flatMap((line) => line.signs);
  for (const id of signs)
    if (!named.includes(id)) complain(['helpNow', 'lines'], `The sign "${id}" is missing. Add it in short.`);
  for (const [line, { signs: ids }] of helpNow.lines.entries())
    for (const [place, id] of ids.entries()) {
      if (!signs.includes(id))
        complain(['helpNow', 'lines', line, 'signs', place], `"${id}" is not an emergency sign. Write the id of one.`);
      if (named.indexOf(id) !== named.lastIndexOf(id))
        complain(['helpNow', 'lines', line, 'signs', place], `The sign "${id}" is named twice. Name it once.`);
    }
}

/** A gate needs a page for today if a sign or a doubt ends on it. */
function checkUrgency({ gates }: Quiz, complain: Complain) {
  for (const [gate, { id, signs, today, unsure }] of gates.entries()) {
    const sign = signs.findIndex(({ urgency }) => urgency);
    if (sign >= 0 && !today)
      complain(['gates', gate, 'signs', sign, 'urgency'], `The gate "${id}" has no page for today. Give it "today".`);
    if (unsure.at && !gates.some((other) => other.id === unsure.at && other.today))
      complain(['gates', gate, 'unsure', 'at'], `The gate "${unsure.at}" has no page for today. Give it "today".`);
  }
}

function checkLengths(quiz: Quiz, complain: Complain) {
  const scale = quiz.questions.find(({ id }) => id === 'severity');
  if (scale?.kind !== 'scale') return;
  for (let severity = scale.from; severity <= scale.to; severity++) {
    const times = quiz.lengths.filter(({ severity: [from, to] }) => from <= severity && severity <= to).length;
    if (times !== 1)
      complain(['lengths'], `Severity ${severity} is covered ${times} times. Let the ranges cover each number once.`);
  }
  quiz.lengths.forEach((band, i) => {
    if ('minutes' in band && band.equal && band.equal >= band.minutes)
      complain(['lengths', i, 'equal'], 'An equal choice has to be shorter than the session. Write fewer minutes.');
    if ('stop' in band && !quiz.gates.some((gate) => gate.id === band.stop))
      complain(['lengths', i], `"${band.stop}" is not a gate. Name a gate's id, whose stop page is then shown.`);
  });
}

/** Whether a rule can hold for a pattern's readers: it names no other pattern, and no question that they are not asked. */
export const isSatisfiable = ({ when }: Rule, { id, skip }: Pattern): boolean =>
  (!when.pattern || when.pattern.includes(id)) && !(when.duration && skip.includes('duration'));

function checkRules(quiz: Quiz, complain: Complain) {
  const answers = (id: string) =>
    quiz.questions.flatMap((q) => (q.id === id && 'answers' in q ? q.answers.map((answer) => answer.id) : []));
  const known = {
    pattern: quiz.patterns.map((pattern) => pattern.id),
    duration: answers('duration'),
    comfort: ['none', ...answers('comfort')],
  };
  const reached = ([from, to]: [number, number]) =>
    quiz.lengths.some(({ severity, ...band }) => 'minutes' in band && severity[0] <= to && from <= severity[1]);
  quiz.rules.forEach((rule, i) => {
    const { when, minutes, session, sooner, note, link } = rule;
    if (link && !note) complain(['rules', i], 'The rule has a link without a note to lead to it. Add the note.');
    else if (!(minutes || session || sooner || note))
      complain(['rules', i], 'The rule shows nothing. Give it minutes, a session, sooner or a note.');
    if (!quiz.patterns.some((pattern) => isSatisfiable(rule, pattern)) || !reached(when.severity ?? [0, 10]))
      complain(['rules', i, 'when'], 'No answers lead to this rule. Change its pattern, severity or duration.');
    for (const [question, ids] of Object.entries(known))
      for (const id of [when[question as keyof typeof known] ?? []].flat())
        if (!ids.includes(id))
          complain(
            ['rules', i, 'when', question],
            `"${id}" is not an answer to "${question}". Use one of: ${ids.join(', ')}.`,
          );
  });
}

/** Checks that the parts of content/quiz.yaml agree, for superRefine. */
export function checkConsistency(quiz: Quiz, context: z.RefinementCtx) {
  const complain: Complain = (path, message) => context.addIssue({ code: 'custom', path, message });
  for (const check of [checkSteps, checkSigns, checkHelpNow, checkUrgency, checkLengths, checkRules])
    check(quiz, complain);
}
