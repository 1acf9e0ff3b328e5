import type { Page } from 'playwright-core';

/** One step of the quiz: the words beside what is ticked or chosen, and its title where that is to be seen first. */
export interface AnsweredStep {
  labels: string[];
  title?: string;
}

/**
 * Answers step after step by script, ten times as quick as by keyboard: for tests that ask where answers lead, not how they are
 * given. Ends once the last answer has changed what the quiz shows.
 * @throws when a step does not come, or has no such answer
 */
export const walk = (page: Page, path: AnsweredStep[]): Promise<void> =>
  page.evaluate(async (steps) => {
    const last = performance.now() + 30_000;
    const until = async (holds: () => boolean, what: string) => {
      while (!holds()) {
        if (performance.now() > last) throw new Error(`Not within 30 seconds: ${what}`);
        await new Promise(requestAnimationFrame);
      }
    };
    const submit = () => document.querySelector<HTMLElement>('.quiz-step button[type=submit]:enabled');
    const heading = () => document.querySelector('.quiz-step h2, [data-outcome] h2')?.textContent ?? '';
    for (const { labels, title = '' } of steps) {
      await until(() => submit() !== null && heading().includes(title), `the step “${title}”`);
      const before = heading();
      const choices = [...document.querySelectorAll<HTMLElement>('.quiz-step label')];
      for (const words of labels) {
        const choice = choices.find(({ textContent }) => textContent === words);
        if (!choice) throw new Error(`No answer “${words}” to “${before}”`);
        choice.click();
      }
      // The quiz takes in a tick before its next frame.
      await new Promise(requestAnimationFrame);
      submit()?.click();
      await until(() => heading() !== before, `what follows “${before}”`);
    }
  }, path);

/** Ends each wait that a page leaves to its styles: for its script, and for presses that belong to the last step. */
export const endWaits = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });

/** Answers the open step. */
export const answer = (page: Page, ...labels: string[]): Promise<void> => walk(page, [{ labels }]);

/** Says "None of these" to both gates. */
export const passGates = (page: Page): Promise<void> =>
  walk(page, [{ labels: ['None of these'] }, { labels: ['None of these'] }]);

/** Answers the open step by keyboard, once it takes answers: Space on each choice, and Enter. */
export async function answerByKeyboard(page: Page, ...choices: string[]) {
  await page.locator('.quiz-step button[type=submit]:enabled').waitFor();
  const heading = '.quiz-step h2, [data-outcome] h2';
  const before = await page.locator(heading).first().textContent();
  for (const choice of choices) await page.getByLabel(choice, { exact: true }).press('Space');
  await page.keyboard.press('Enter');
  await page.waitForFunction(([at, old]) => document.querySelector(at)?.textContent !== old, [
    heading,
    before,
  ] as const);
}
