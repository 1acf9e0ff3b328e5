import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { browserFlags, browserPath } from '../../support/browser.ts';

/** The folder that Lighthouse is installed in. */
export const tools = join(import.meta.dirname, '../tools');

/** One audit of a Lighthouse report, as far as it is read here. */
export interface Audit {
  id: string;
  title: string;
  /** From 0 to 1; null when the audit does not apply, or only informs. */
  score: number | null;
  scoreDisplayMode: string;
  numericValue?: number;
  displayValue?: string;
  errorMessage?: string;
  details?: { items?: unknown[] };
}

/** A Lighthouse report, as far as it is read here. */
export interface Report {
  /** How fast the machine was just then; a desktop of 2020 has about 1500. */
  environment: { benchmarkIndex: number };
  audits: Record<string, Audit>;
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number; group?: string }[] }>;
}

const run = promisify(execFile);

/**
 * Runs Lighthouse once with its own settings: a phone, throttling simulated. Each run has a browser of its own.
 * @param tries how often to begin again when Chromium's trace came out broken, as it does now and then
 * @throws when the page did not load
 */
export async function lighthouse(url: string, tries = 3): Promise<Report> {
  const args = [
    join(tools, 'node_modules/lighthouse/cli/index.js'),
    url,
    '--quiet',
    '--no-enable-error-reporting',
    '--output=json',
    '--output-path=stdout',
    `--chrome-flags=${browserFlags.join(' ')}`,
  ];
  try {
    const env = { ...process.env, CHROME_PATH: browserPath() };
    const { stdout } = await run(process.execPath, args, { env, maxBuffer: Number.POSITIVE_INFINITY });
    return JSON.parse(stdout);
  } catch (error) {
    if (tries === 1 || !String(error).includes('recording the trace')) throw error;
    return lighthouse(url, tries - 1);
  }
}
