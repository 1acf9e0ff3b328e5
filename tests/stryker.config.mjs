// npm run test:mutation: changes the quiz's engine line by line, and asks whether a test notices.
export default {
  mutate: ['src/quiz/*.ts'],
  testRunner: 'vitest',
  // The engine's own tests alone: no built site, no browser.
  vitest: { dir: 'tests/unit/quiz', configFile: 'tests/stryker.vitest.config.ts', related: false },
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  tempDirName: 'node_modules/.cache/stryker',
  ignorePatterns: ['dist', '.astro', 'tests/.copies', 'public', 'tests/bench', 'tests/engines/installed', 'tests/hosts/tools'],
  concurrency: 2,
  coverageAnalysis: 'perTest',
  // Longer than a slow machine needs, so that only a change that never ends counts as one.
  timeoutMS: 15_000,
  // A second run asks again only where a line or its tests have changed.
  incremental: true,
  incrementalFile: 'node_modules/.cache/stryker-incremental.json',
  thresholds: { high: 98, low: 95, break: 95 },
};

// Seen on 29 November 2026, in 9 minutes: 1,079 of 1,129 changes are noticed (95.6%), 7 of them by a time-out; of the 216 to
// progress-check.ts 211 (97.7%).
// What survived, and why it is harmless:
// - alternatives.ts, beyond the scale's ends: a severity of no length gives no outcome, and so no alternative.
// - alternatives.ts, choices.ts and plan.ts, what stands for an answer that a plan always has, or for a step that has no title.
// - alternatives.ts, a session in place of none: it stands in both plans that are compared.
// - progress-check.ts, the look at each answer: nextStep has found all of them; the look tells the compiler.
// - progress-check.ts, the first check in place of the last: asked only of patterns that have one.
// - progress-check.ts, a change of 0: it is told before as no change.
// - edges.ts, the pattern given to stepsFor: a question that it skips would lead where it leads the rest.
// - edges.ts, a step that only stops: there is none. Which tick stands for a gate's signs, or for the comfort question: all lead to the same.
// - links.ts, the "=" that is missing: a question without a value is refused as one with a wrong value.
// - plan.ts, a rule for no pattern or no duration: no answer has such an id.
