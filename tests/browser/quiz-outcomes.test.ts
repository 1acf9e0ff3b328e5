// Every outcome, reached by clicking alone: each sign's stop page, the severity stop, and the plan of each pattern.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { nextStep } from '../../src/quiz/next.ts';
import { type Outcome, outcome } from '../../src/quiz/outcome.ts';
import { answerWords } from '../../src/quiz/words.ts';
import { useBrowser } from '../support/open.ts';
import { allPaths } from '../support/paths.ts';
import { passed, quiz } from '../support/quiz-data.ts';

const open = useBrowser();

async function click(page: Page, words: string) {
  await page.getByLabel(words, { exact: true }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

describe.each(quiz.gates)('$title', (gate) => {
  test.each([...gate.signs.map(({ words }) => words), quiz.notSure])('%s', async (words) => {
    const page = await open('/quiz/');
    for (const before of quiz.gates.slice(0, quiz.gates.indexOf(gate))) {
      await page.getByRole('heading', { name: before.title }).waitFor();
      await click(page, quiz.noneOfThese);
    }
    await page.getByRole('heading', { name: gate.title }).waitFor();
    await click(page, words);
    const stop = page.locator('[data-outcome]');
    await stop.waitFor();
    expect(await stop.getAttribute('data-outcome')).toBe(gate.id);
    const sign = gate.signs.find((other) => other.words === words);
    expect(await stop.textContent()).toContain(sign ? sign.why : gate.stop.unsure);
    expect(await stop.textContent()).toContain(gate.stop.action);
    expect(await stop.locator('a').count()).toBe(0);
    await page.context().close();
  });
});

/** One path to the plan of each pattern, each with other answers, and one to the severity stop. */
const paths = allPaths(quiz).filter(({ end }) => end?.kind === 'plan');
const chosen = quiz.patterns.flatMap((pattern, i) => {
  const own = paths.filter(({ answers }) => answers.pattern === pattern.id);
  return own[Math.floor((own.length * (i + 1)) / (quiz.patterns.length + 1))] ?? [];
});

test.each(chosen.map((path) => [path.answers.pattern, path] as const))(
  'the plan for %s',
  async (pattern, { answers, end }) => {
    const page = await open('/quiz/');
    let walked = passed();
    for (let step: string | undefined = quiz.gates[0]?.id, gates = 0; step; ) {
      const title = [...quiz.gates, ...quiz.questions].find(({ id }) => id === step)?.title ?? '';
      await page.getByRole('heading', { name: title }).waitFor();
      const words = gates < quiz.gates.length ? quiz.noneOfThese : (answerWords(quiz, answers, step) ?? '');
      for (const part of words.replace(' out of 10', '').split('; ').slice(0, -1))
        await page.getByLabel(part, { exact: true }).click();
      await click(page, words.replace(' out of 10', '').split('; ').at(-1) ?? '');
      if (gates < quiz.gates.length) gates++;
      else walked = { ...walked, [step]: answers[step as 'pattern'] };
      step = gates < quiz.gates.length ? quiz.gates[gates]?.id : nextStep(quiz, walked);
    }
    const plan = page.locator('[data-outcome="plan"]');
    await plan.waitFor();
    const expected = end as Extract<Outcome, { kind: 'plan' }>;
    expect(await plan.getAttribute('data-pattern')).toBe(pattern);
    expect(await plan.getAttribute('data-minutes')).toBe(String(expected.minutes));
    const text = (await plan.textContent()) ?? '';
    for (const words of [
      expected.pattern.start.words,
      expected.pattern.after.words,
      expected.lookBack.words,
      expected.pattern.stop,
      quiz.untested,
    ])
      expect(text).toContain(words);
  },
);

test('a severity of 8 or more ends at the clinician, with its own reason', async () => {
  const page = await open('/quiz/');
  const end = outcome(quiz, passed({ pattern: 'mild', severity: 8 }));
  for (const words of [quiz.noneOfThese, quiz.noneOfThese, quiz.patterns[0]?.words ?? '', '8']) {
    await page.getByLabel(words, { exact: true }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForTimeout(100);
  }
  expect(await page.locator('[data-outcome="clinician"]').textContent()).toContain(
    end?.kind === 'stop' ? end.reasons[0] : 'none',
  );
});
