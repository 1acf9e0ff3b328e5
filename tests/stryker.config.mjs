// npm run test:mutation: changes the quiz's engine line by line, and asks whether a test notices.
export default {
  mutate: ['src/quiz/*.ts'],
  testRunner: 'vitest',
  // The engine's own tests alone: no built site, no browser.
  vitest: { dir: 'tests/unit/quiz', configFile: 'tests/stryker.vitest.config.ts', related: false },
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  tempDirName: 'node_modules/.cache/stryker',
  ignorePatterns: ['dist', '.astro', 'tests/.copies', 'public', 'tests/bench'],
  concurrency: 2,
  coverageAnalysis: 'perTest',
  // Longer than a slow machine needs, so that only a change that never ends counts as one.
  timeoutMS: 15_000,
  // A second run asks again only where a line or its tests have changed.
  incremental: true,
  incrementalFile: 'node_modules/.cache/stryker-incremental.json',
  thresholds: { high: 98, low: 95, break: 95 },
};

// What survived on 26 November 2026 (96.1% of 618 killed), and why each is harmless:
// - address.ts, the "=" that is missing: a question without a value is refused as one with a wrong value.
// - address.ts, below the scale's first number: the scale begins at 0, and no digits say less.
// - nearest.ts, beyond the scale's ends: a severity of no length gives no outcome, and so no change.
// - lengths.ts and plan.ts, the look whether a number is there: nothing is neither more nor less than a number.
// - edges.ts, the doubt that stands for a gate's signs: an empty tick list stops at the same gate.
// - edges.ts, the pattern given to steps(): a question that it skips would lead where it leads the rest.
// - edges.ts, a step that only stops: there is none.
// - edges.ts, a step without answers: the schema asks each for one.
// - edges.ts, which tick stands for the comfort question: all lead to the plan.
// - edges.ts, the step compared beside the answer: no two steps share an answer's words but "None of these", which splits nowhere.
// - nearest.ts, a comfort that was never asked, a change without an outcome or words: a plan has every answer.
// - next.ts, what stands for a passed gate: who asks for it looks only whether the gate is answered.
// - nearest.ts, the scale's last number: all above 7 lead to the same stop.
// - next.ts, the skips of no pattern: an unknown step is neither asked nor dropped.
// - words.ts, a rule without a duration: no answer has an id of capitals.
// - plan.ts, fall-backs for answers that a plan always has.
