// When this fails, a reader who clicks through the quiz does not reach the stop page, or the whole plan, that the answers call for.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { toFormValues } from '../../src/quiz/choices.ts';
import { type Answers, passedGates } from '../../src/quiz/steps.ts';
import { formatLength } from '../../src/quiz/words.ts';
import { useBrowser } from '../support/open.ts';
import { allPlans, stepsOf } from '../support/paths.ts';
import { engine, passed, quiz } from '../support/quiz-data.ts';
import { walk } from '../support/quiz-page.ts';

const open = useBrowser();

/** The words beside each box that an answer to a step ticks or presses. */
function labelsOf(answers: Answers, step: string): string[] {
  const ids = toFormValues(answers, step);
  const asked = engine.findStep(answers, step);
  const words = (asked ? engine.choicesOf(asked) : []).flatMap((choice) =>
    ids.includes(choice.id) ? choice.words : [],
  );
  return words.length ? words : ids;
}

/** Answers a step with the mouse. */
async function click(page: Page, labels: string[]) {
  // No hand is as quick as this one: a key says that the next press is meant, and no second half of the last.
  await page.keyboard.press('Shift');
  for (const words of labels) await page.getByLabel(words, { exact: true }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Walks through the quiz to the outcome that answers have: with the mouse, or by script. */
async function reach(page: Page, answers: Answers, isByHand = false) {
  const path = stepsOf(engine, answers).map((step) => ({
    title: engine.findStep(answers, step)?.title ?? '',
    labels: labelsOf(answers, step),
  }));
  if (!isByHand) await walk(page, path);
  else
    for (const { title, labels } of path) {
      await page.getByRole('heading', { name: title }).waitFor();
      await click(page, labels);
    }
  const end = page.locator('[data-outcome]');
  await end.waitFor();
  return end;
}

/** What an outcome shows: its words, where its links lead, and what it says of itself. */
const read = (end: Locator) =>
  end.evaluate((shown: HTMLElement) => ({
    text: shown.textContent,
    links: [...shown.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
    data: { ...shown.dataset },
    hash: location.hash,
  }));

describe.each(quiz.gates)('$title', (gate) => {
  const before = passedGates(quiz.gates.slice(0, quiz.gates.indexOf(gate)));
  const doubt = { id: 'unsure', words: quiz.notSure, why: gate.unsure.words };
  test('each sign, and a doubt, leads to its stop page, and is not in the address', async () => {
    const page = await open('/quiz/');
    for (const { id, words, why } of [...gate.signs, doubt]) {
      const answers = { gates: { ...before, [gate.id]: [id] } };
      const end = engine.findStop(answers);
      if (!end) throw new Error(`No stop: ${id}`);
      const { text, links, data, hash } = await read(await reach(page, answers));
      expect(data['outcome'], words).toBe(end.gate.id);
      expect(data['urgency'], words).toBe(end.urgency);
      const explained = end.doubted ? end.doubted.signs.map((sign) => sign.explained) : [];
      for (const part of [why, end.page.title, end.page.action, end.page.say, ...explained])
        expect(text, words).toContain(part);
      for (const { number } of end.page.calls) expect(links, words).toContain(`tel:${number}`);
      const others = links.filter((href) => !href.startsWith('tel:'));
      if (end.gate.id === 'emergency') expect(others, words).toEqual([]);
      for (const href of others) expect(href, words).not.toMatch(/booking|guide|quiz/);
      expect(hash, words).toBe('');
      await page.getByRole('button', { name: 'Start again' }).press('Enter');
    }
  });
});

test('a severity of 8 ends at the clinician’s page, with its own reason', async () => {
  const stop = await reach(await open('/quiz/'), passed({ pattern: 'mild', severity: 8 }));
  expect(await stop.getAttribute('data-outcome')).toBe('clinician');
  expect(await stop.textContent()).toContain(quiz.gates.find(({ id }) => id === 'clinician')?.stop.severe);
});

/** Few paths that show between them each pattern, each rule and an equal choice: those at whose end most rules are at work. */
const unseen = new Set<unknown>([...quiz.patterns, ...quiz.rules, 60]);
const chosen = allPlans(engine)
  .toSorted((a, b) => b.plan.rules.length - a.plan.rules.length)
  .filter(({ plan }) =>
    [plan.pattern, ...plan.rules, plan.equalMinutes].map((part) => unseen.delete(part)).includes(true),
  );

test.each(chosen.map(({ answers, plan }, i) => [engine.toFragment(answers), answers, plan, i === 0] as const))(
  'the plan of %s shows all that it holds, with its sources',
  async (_, answers, expected, isByHand) => {
    const page = await open('/quiz/');
    const plan = await reach(page, answers, isByHand);
    await page.locator('.take-away').waitFor();
    const { text, links, data } = await read(plan);
    expect(data).toMatchObject({ pattern: expected.pattern.id, minutes: String(expected.minutes) });
    for (const words of [
      expected.pattern.start.words,
      expected.pattern.after.words,
      expected.checks.words,
      formatLength(expected.minutes, expected.equalMinutes),
      ...expected.rules.flatMap(({ session }) => session ?? []),
      ...expected.rules.map(({ note = '' }) => note),
      ...expected.basis.flatMap(({ number, why }) => [number, why]),
      expected.pattern.stopWhen,
      quiz.stopAlways,
      quiz.helpNow.title,
      ...quiz.helpNow.lines.map(({ words }) => words),
      quiz.untested,
      ...quiz.first,
      ...quiz.more.map(({ words }) => words),
      'What would change this',
    ])
      expect(text).toContain(words);
    for (const id of [...expected.basis, ...expected.rules].flatMap(({ sources }) => sources))
      expect(links.filter((href) => href.endsWith(`#source-${id}`)).length, id).toBeGreaterThan(0);
  },
);
