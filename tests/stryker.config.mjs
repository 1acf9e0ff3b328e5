// npm run test:mutation: changes the quiz's engine line by line, and asks whether a test notices.
export default {
  mutate: ['src/quiz/*.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/stryker.vitest.config.ts', related: false },
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  tempDirName: 'node_modules/.cache/stryker',
  ignorePatterns: ['dist', '.astro', 'tests/.copies', 'public', 'tests/bench'],
  incremental: false,
  concurrency: 2,
  thresholds: { high: 98, low: 95, break: 95 },
};
