// Breaks when a built style or script asks for what the oldest browsers of the floor lack ("browserslist" of package.json),
// by MDN's data, and when the check itself goes blind.
import { globSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { readBrowserTargets } from '../../src/integrations/settings.ts';
import { newerCalls, newerNames } from '../support/floor/scripts.ts';
import { faultsOfStyles } from '../support/floor/styles.ts';

/** What may be missing, and what a reader has then. */
const spared: [fault: RegExp, instead: string][] = [
  [/: cursor/, 'a phone has no pointer to change'],
  [/: outline \(safari/, 'the ring is drawn, with square corners'],
  [/: text-wrap/, 'lines break where they fill'],
  [/: accent-color \(safari/, 'boxes are ticked in the system’s colour'],
  [/: break-after/, 'a heading may stand alone at a sheet’s foot'],
  [/^@page: \(safari/, 'paper has the printer’s margins'],
  [
    /^@media: (forced-colors|scripting)|: forced-color-adjust/,
    'the browser has no such mode, or the second marks say it',
  ],
  [/^table:has\(th:nth-child\(\d\)\)/, 'a wide table breaks its lines sooner'],
  [/^\.table: container-type|^@container|^\.scroll-table:not\(:has/, 'a table that fits is a tab stop too'],
  [/^\.prose>\.table:has/, 'a wide table keeps to its column'],
  [/^\.quiz-choice:has\(:checked\)/, 'the tick in the box says it'],
  [/^\.column:has\(\.quiz-answers,/, 'the quiz’s lead stays above the questions'],
  [/^(main|\.column):has\(\[data-outcome=plan\]\)/, 'the plan has one column'],
  [/^\.column:has\(\.plan,\.quiz-stop\)>h1/, 'paper has the page’s heading too'],
  [/::details-content/, 'paper shows what the reader has opened'],
];
const unspared = (faults: string[]) => faults.filter((fault) => !spared.some(([pattern]) => pattern.test(fault)));

const pages = globSync('dist/**/*.html').map((file) => readFileSync(file, 'utf8'));
const sheets = new Set(
  pages.flatMap((page) => /<style>([\s\S]*?)<\/style>/.exec(page)?.[1]?.split(/(?=@layer)/) ?? []),
);

test('every built style has what the floor needs', () => {
  const faults = [...sheets].flatMap(faultsOfStyles);
  expect(sheets.size).toBeGreaterThan(10);
  expect(unspared(faults)).toEqual([]);
  expect(spared.filter(([pattern]) => !faults.some((fault) => pattern.test(fault)))).toEqual([]);
});

test.each([
  [':root{--ink:light-dark(#000,#fff)}', 'light-dark()'],
  ['div:has(>astro-island:not([ssr]))+.quiz-late{display:none}', ':has'],
  ['@media (width>=40rem){a{color:red}}', 'range'],
  ['body{min-block-size:100svb}', 'svb'],
  ['@keyframes a{from{display:none}}', 'display in @keyframes'],
  ['.note{float:inline-end}', 'float: inline-end'],
])('the check finds %s', (sheet, fault) => {
  expect(unspared(faultsOfStyles(sheet)).join()).toContain(`${fault} (chrome 103, `);
});

test('a value that the floor has, said before, is enough', () => {
  expect(faultsOfStyles('body{min-block-size:100vh;min-block-size:100svb}')).toEqual([]);
  expect(faultsOfStyles('a{-webkit-print-color-adjust:exact;print-color-adjust:exact}')).toEqual([]);
});

test('no source that runs in browsers calls what the floor lacks, and the check finds what does', () => {
  const tooNew = 'tests/support/floor/too-new.ts';
  const calls = newerCalls(['src/islands/Quiz.tsx', 'src/search/search-page.ts', tooNew]).map(
    (call) => call.split(' (')[0],
  );
  // Where it is missing, on phones, there is no key to hold down.
  const harmless = 'src/islands/use-double-press-guard.ts: KeyboardEvent.repeat';
  const found = ['Map.groupBy', 'Array.findLast', 'URLSearchParams.size'].map((name) => `${tooNew}: ${name}`);
  expect(calls).toEqual([harmless, ...found]);
});

/** What packages name: signals for its debugger; Pagefind where they are there. */
const guarded = ['displayName', 'captureStackTrace', 'Segmenter'];
test.each(globSync('dist/**/*.js'))('%s, with what packages brought, can be read by the floor', (file) => {
  const script = readFileSync(file, 'utf8');
  // Since Unicode grows, esbuild takes "\\p{L}" for new everywhere; every browser of the floor knows it.
  const written = (target: string | string[]) =>
    transformSync(script, { target, supported: { 'regexp-unicode-property-escapes': true } }).code;
  expect(written(readBrowserTargets('.'))).toBe(written('esnext'));
  expect(newerNames(script).filter((name) => !guarded.includes(name))).toEqual([]);
});

test('the check finds calls and syntax in built scripts', () => {
  expect(newerNames('Map.groupBy(a,b);c.findLast(d)')).toEqual(['groupBy', 'findLast']);
  expect(transformSync('a=/(?<=b)c/', { target: readBrowserTargets('.') }).code).not.toContain('/(?<=b)c/');
});
