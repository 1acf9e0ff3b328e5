import type { Page } from 'playwright-core';

/** Answers the open step by keyboard, once it takes answers: reach the choices, press Space on each, and press Enter. */
export async function answer(page: Page, ...choices: string[]) {
  await page.locator('.quiz-step button[type=submit]:enabled').waitFor();
  const heading = () => document.querySelector('.quiz-step h2, [data-outcome] h2')?.textContent;
  const before = await page.evaluate(heading);
  for (const choice of choices) {
    await page.getByLabel(choice, { exact: true }).focus();
    await page.keyboard.press('Space');
  }
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (old) => document.querySelector('.quiz-step h2, [data-outcome] h2')?.textContent !== old,
    before,
  );
}

/** Says "None of these" to both gates. */
export async function passGates(page: Page) {
  await answer(page, 'None of these');
  await answer(page, 'None of these');
}
