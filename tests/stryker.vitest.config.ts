import { defineConfig } from 'vitest/config';

/**
 * The engine's own tests, but for those that walk all 47,000 ways through the progress check: each would take minutes to count, and
 * a changed line is to be noticed by an example of it.
 */
export default defineConfig({
  test: {
    exclude: ['**/progress-check-every-path.test.ts'],
    testTimeout: 20_000,
  },
});
