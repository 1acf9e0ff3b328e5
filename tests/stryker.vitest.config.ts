import { defineConfig } from 'vitest/config';

// Tests that walk every path take many times as long while each line counts its mutants.
export default defineConfig({ test: { testTimeout: 120_000 } });
