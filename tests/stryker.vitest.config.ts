import { defineConfig } from 'vitest/config';

// The engine's own tests alone: no built site, no browser.
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/unit/quiz/*.test.ts'],
  },
});
