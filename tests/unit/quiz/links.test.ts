// When this fails, a shared link opens another plan, or breaks the quiz, or tells a sign of a gate.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repairLink } from '../../../src/quiz/repair-link.ts';
import { allPlans, choices } from '../../support/paths.ts';
import { engine, passed, quiz } from '../../support/quiz-data.ts';

const { toFragment, fromFragment } = engine;

test('a finished plan is written as the specification says', () => {
  const answers = passed({ pattern: 'chronic', severity: 5, comfort: ['heat', 'first'] });
  expect(toFragment(answers)).toBe('pattern=chronic&severity=5&comfort=heat,first');
  expect(toFragment({ ...answers, comfort: [] })).toBe('pattern=chronic&severity=5');
});

test('no sign of a gate is ever written', () => {
  expect(toFragment({ gates: { emergency: ['legs-numb'] }, pattern: 'mild' }, 'severity')).toBe(
    'pattern=mild&at=severity',
  );
});

test('a quiz under way says where none fitted, so that it is not asked again', () => {
  const answers = passed({ pattern: 'chronic', severity: 5, comfort: [] });
  expect(toFragment(answers, 'severity')).toBe('pattern=chronic&severity=5&comfort=none&at=severity');
});

test('a link without comfort means none, and no link holds a gate', () => {
  const answers = { gates: {}, pattern: 'chronic', severity: 5, comfort: [] };
  expect(fromFragment('#pattern=chronic&severity=5')).toEqual(answers);
});

test.each([
  ['before anything is answered', { gates: {}, isCheck: true }, '', 'check'],
  ['under way', { gates: {}, isCheck: true, pattern: 'mild' }, 'severity', 'check&pattern=mild&at=severity'],
  [
    'once the sessions are told',
    { gates: {}, isCheck: true, pattern: 'mild', sessions: 3 },
    'now',
    'pattern=mild&sessions=3&at=now',
  ],
] as const)('a progress check says in its link that it is one until the sessions do: %s', (_, answers, at, fragment) =>
  expect(toFragment(answers, at)).toBe(fragment),
);

test('an empty fragment is the beginning', () => {
  for (const fragment of ['', '#']) expect(fromFragment(fragment)).toEqual({ gates: {} });
});

test('a quiz under way comes back with no more answers than it had', () => {
  const answers = { gates: {}, pattern: 'mild', severity: 10 };
  expect(fromFragment('pattern=mild&severity=10&at=duration')).toEqual(answers);
  expect(fromFragment('#severity=0&at=pattern')).toEqual({ gates: {}, severity: 0 });
});

test.each([
  ['a pattern that is none', '#pattern=knee&at=severity'],
  ['a number below the scale', '#severity=-1&at=severity'],
  ['a number above the scale', '#severity=11&at=severity'],
  ['a number that is not whole', '#severity=5.5&at=comfort'],
  ['a number with more behind it', '#severity=5x&at=severity'],
  ['a number with more before it', '#severity=x5&at=severity'],
  ['no number', '#severity=&at=severity'],
  ['a duration that is none', '#duration=long&at=comfort'],
  ['a tick that is none', '#comfort=heat,cold&at=comfort'],
  ['a tick twice', '#comfort=heat,heat&at=comfort'],
  ['a question twice', '#pattern=mild&pattern=chronic&at=severity'],
  ['a question that the pattern skips', '#pattern=chronic&duration=over-12-weeks&severity=5'],
  ['a sign of a gate', '#emergency=legs-numb&pattern=mild&at=severity'],
  ['a gate as the open question', '#pattern=mild&at=emergency'],
  ['an open question that is none', '#at=nowhere'],
  ['a plan that lacks answers', '#pattern=mild'],
  ['a question without its answer', '#pattern=mild&severity'],
  ['an open question without its name', '#pattern=mild&at'],
  ['an answer without its question', '#=mild&at=severity'],
  ['a number without its question', '#=5&at=severity'],
  ['an open question twice', '#at=severity&at=severity'],
  ['one “=” too many', '#pattern=mild=chronic&at=severity'],
  ['one “#” too many', '##pattern=mild&at=severity'],
  ['a “#” inside', 'pattern=mild#&at=severity'],
  ['a word', '#x'],
])('%s: %s starts over', (_, fragment) => {
  expect(fromFragment(fragment)).toBeUndefined();
});

test('a finished plan comes back from its address unchanged', () => {
  for (const { answers } of allPlans(engine))
    expect(fromFragment(toFragment(answers))).toEqual({ ...answers, gates: {} });
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
  ['pattern=mild&check', undefined],
  ['pattern=mild&check&at=severity', undefined],
  ['check&', undefined],
  ['check=yes', undefined],
])('the link of a progress check %s', (fragment, answers) =>
  expect(fromFragment(fragment)).toEqual(answers && { gates: {}, ...answers }),
);

const questions = quiz.questions.map(({ id }) => id);
const known = (key: string) => fc.constantFrom(...(key === 'at' ? questions : choices(engine, key).map(String)));
const value = (key: string) => fc.oneof({ weight: 19, arbitrary: known(key) }, { weight: 1, arbitrary: fc.string() });
/** The quiz's own keys, few or all, with their own values or any text. */
const given = () =>
  fc.record(Object.fromEntries([...questions, 'at', 'emergency'].map((key) => [key, value(key)])), {
    requiredKeys: [],
  });

test('any fragment starts over, or holds answers without gates that read back as themselves', () => {
  fc.assert(
    fc.property(given(), (parts) => {
      const fragment = Object.entries(parts).map((part) => part.join('='));
      const answers = fromFragment(fragment.join('&'));
      if (!answers) return;
      expect(answers.gates).toEqual({});
      expect(fromFragment(toFragment(answers, parts['at']))).toEqual(answers);
    }),
    // One fragment in twelve holds answers.
    { numRuns: 1000 },
  );
});

/** What a link becomes on its way: in a sentence, in HTML, in a mail, in a chat, in an advertiser's hands. */
const link = 'pattern=mild&severity=5&duration=over-12-weeks&comfort=heat,first';
const after = [
  '.',
  ')',
  ',',
  '>',
  '%20',
  ').',
  '”',
  '…',
  '**',
  '%29%2E',
  '&utm_source=x&utm_medium=y',
  '&fbclid=Ab-_1',
];
const others = [
  '?utm_source=a',
  '&gclid=1',
  '</a>',
  '&quot;',
  '&gt;',
  '#',
  '%E2%80%A6',
  '\u200b',
  '&',
  '&#39;',
  '&mc_cid=1',
];
const rewritten: [from: string, to: string][] = [
  ['&', '&amp;'],
  ['&', '%26'],
  ['=', '%3D'],
  [',', '%2C'],
  ['&', '%2526'],
  ['&', '%26amp%3B'],
  ['=', '=3D'],
  ['-', '–'],
  [',', ', '],
  ['=', '＝'],
];
test.each([
  ...[...after, ...others].map((mark) => link + mark),
  ...rewritten.map(([from, to]) => link.replaceAll(from, to)),
  link.toUpperCase(),
  `*${link}*`,
  `“*${link}*”`,
  `${link}:~:text=your%20plan`,
  link.replaceAll(/[&=,-]/g, '  $&  '),
  link.replaceAll('&', '%252526'),
  `${link}…`,
  link.replace('first', 'first"<b>'),
])('a plan’s link that was touched on its way is read as it was meant: %s', (touched) => {
  expect(repairLink(touched)).toBe(link);
});

test.each([
  ['one sign that is no byte', 'pattern=mild%E2&at=severity'],
  ['a name that no HTML has', 'pattern=mild&copy;&at=severity'],
])('a touched link keeps what it cannot read, and so starts over: %s', (_, touched) => {
  expect(repairLink(touched)).toMatch(/%e2|copy/);
  expect(fromFragment(repairLink(touched))).toBeUndefined();
});

test.each([
  ['pattern=mild&severity=1..', 'pattern=mild&severity=1..'],
  ['pattern=mild&severity=3... )', 'pattern=mild&severity=3... )'],
  ['pattern=mild&severity=1.', 'pattern=mild&severity=1'],
  ['pattern=mild&severity=5...', 'pattern=mild&severity=5'],
  ['pattern=mild&severity=10...', 'pattern=mild&severity=10'],
])('a number is taken as cut short only where dots follow a first digit: %s', (touched, repaired) =>
  expect(repairLink(touched)).toBe(repaired),
);

test.each([
  ['a number that was cut short', 'pattern=mild&severity=1…'],
  ['an answer whose name is misspelt', 'pattern=mild&severity=5&duration=over-12-weeks&confort=heat'],
  ['a second value', 'pattern=mild=chronic&at=severity'],
  ['a sign of a gate, written otherwise', 'emergency%3Dlegs-numb&pattern=mild&at=severity'],
  ['the same question twice, written otherwise', 'pattern=mild%26pattern=chronic&at=severity'],
])('a touched link in which something is ambiguous starts over: %s', (_, touched) => {
  expect(fromFragment(repairLink(touched))).toBeUndefined();
});

test.each(['igsh=a1', 'igshid=a1', 'gbraid=a1', 'wbraid=a1', '_abc=a1', 'utm_source=a1', 'ref=a1'])(
  'a key that others add to links is left out: %s',
  (added) => expect(repairLink(`${added}&severity=3`)).toBe('severity=3'),
);

test.each(['myref=a1', 'refx=a1', 'asi=a1'])('a key that only looks like one of theirs stays: %s', (key) =>
  expect(repairLink(`${key}&severity=3`)).toBe(`${key}&severity=3`),
);
