// When this fails, the quiz cannot be walked by keyboard, by link, or back and forth.
import { expect, test } from 'vitest';
import { sizes, useBrowser } from '../support/open.ts';
import { quiz } from '../support/quiz-data.ts';
import { answer, answerByKeyboard, passGates } from '../support/quiz-page.ts';

const open = useBrowser();

test.each(Object.entries(sizes))('on a %s the keyboard leads to a plan', async (_, viewport) => {
  const page = await open('/quiz/', { viewport });
  for (const _ of quiz.gates) await answerByKeyboard(page, 'None of these');
  await answerByKeyboard(page, 'It is there most days, for over 12 weeks');
  await answerByKeyboard(page, '5');
  await answerByKeyboard(page, 'Heat bothers me');
  const plan = page.locator('[data-outcome="plan"]');
  expect(await plan.getAttribute('data-minutes')).toBe('60');
  expect(await plan.getAttribute('data-pattern')).toBe('chronic');
  expect(await plan.textContent()).toContain('Once a week');
  expect(await plan.textContent()).toContain('Once a month, only if it helped');
  expect(new URL(page.url()).hash).toBe('#pattern=chronic&severity=5&comfort=heat');
});

test('a shared plan asks the gates first, then shows the plan', async () => {
  const page = await open('/quiz/#pattern=chronic&severity=5');
  expect(await page.locator('[data-outcome]').count()).toBe(0);
  await passGates(page);
  expect(await page.locator('[data-outcome="plan"]').getAttribute('data-minutes')).toBe('75');
});

test('a quiz under way, loaded again, asks the gates first, then the question that was open', async () => {
  const page = await open('/quiz/');
  await passGates(page);
  await answer(page, 'It comes and goes, and stays mild');
  expect(new URL(page.url()).hash).toBe('#pattern=mild&at=severity');
  await page.reload({ waitUntil: 'networkidle' });
  await passGates(page);
  await page.getByRole('heading', { name: 'How bad is it on a usual day?' }).waitFor();
});

test('Back, and the browser’s Forward, walk the questions', async () => {
  const page = await open('/quiz/');
  await passGates(page);
  await answer(page, 'It comes and goes, and stays mild');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('heading', { name: 'What is your pain like?' }).waitFor();
  expect(await page.getByLabel('It comes and goes, and stays mild').isChecked()).toBe(false);
  await page.goForward();
  await page.getByRole('heading', { name: 'How bad is it on a usual day?' }).waitFor();
});

test('Back from a stop shows what was ticked; Forward shows the stop again', async () => {
  const page = await open('/quiz/');
  await answer(page, 'Chest pain with the back pain');
  await page.goBack();
  await page.getByText('Step 1 of 6').waitFor();
  expect(await page.getByLabel('Chest pain with the back pain').isChecked()).toBe(true);
  await page.goForward();
  await page.locator('[data-outcome="emergency"]').waitFor();
});

test('“None of these” to the last question is remembered when another answer is changed', async () => {
  const page = await open('/quiz/#pattern=chronic&severity=5');
  await passGates(page);
  await page.getByRole('button', { name: 'Change the answer to: How bad is it on a usual day?' }).click();
  expect(new URL(page.url()).hash).toBe('#pattern=chronic&severity=5&comfort=none&at=severity');
  await page.reload({ waitUntil: 'networkidle' });
  await passGates(page);
  await page.locator('[data-outcome="plan"]').waitFor();
});

test('Start again, from a plan, forgets every answer', async () => {
  const page = await open('/quiz/#pattern=chronic&severity=5');
  await passGates(page);
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.getByText('Step 1 of 6').waitFor();
  expect(new URL(page.url()).hash).toBe('');
  expect(await page.locator('main :checked').count()).toBe(0);
  await passGates(page);
  expect(await page.locator('main :checked').count()).toBe(0);
});

test('Change opens an answer and keeps the others', async () => {
  const page = await open('/quiz/#pattern=mild&severity=5&duration=over-12-weeks');
  await passGates(page);
  await page.getByRole('button', { name: 'Change the answer to: What is your pain like?' }).click();
  expect(await page.getByLabel('It comes and goes, and stays mild').isChecked()).toBe(true);
  await answer(page, 'My muscles feel tight or knotted');
  expect(await page.locator('[data-outcome="plan"]').getAttribute('data-pattern')).toBe('tightness');
  expect(new URL(page.url()).hash).toBe('#pattern=tightness&severity=5&duration=over-12-weeks');
});

test('the skip link moves the reader, not the quiz', async () => {
  const page = await open('/quiz/');
  await passGates(page);
  await answer(page, 'It comes and goes, and stays mild');
  await page.getByRole('link', { name: 'Skip to the main text' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'main');
  expect(await page.getByRole('heading', { name: 'How bad is it on a usual day?' }).isVisible()).toBe(true);
  expect(new URL(page.url()).hash).toBe('#pattern=mild&at=severity');
  await answer(page, '5');
  await page.getByRole('heading', { name: 'How long has it gone on?' }).waitFor();
});

test('a link to the main text is no broken plan', async () => {
  const page = await open('/quiz/#main');
  await page.getByText('Step 1 of 6').waitFor();
  expect(await page.getByRole('status').count()).toBe(0);
});

test('a tick and “None of these” exclude each other', async () => {
  const page = await open('/quiz/');
  await page.getByLabel('Chest pain with the back pain').check();
  await page.getByLabel('None of these').check();
  expect(await page.getByLabel('Chest pain with the back pain').isChecked()).toBe(false);
  await page.getByLabel('Chest pain with the back pain').check();
  expect(await page.getByLabel('None of these').isChecked()).toBe(false);
});

test('a plan’s link that a mail program has touched opens the plan, and the address is mended', async () => {
  const page = await open('/quiz/#pattern=chronic%26severity=5&comfort=heat%2Cfirst&utm_source=mail).');
  await passGates(page);
  expect(await page.locator('[data-outcome="plan"]').getAttribute('data-minutes')).toBe('60');
  expect(new URL(page.url()).hash).toBe('#pattern=chronic&severity=5&comfort=heat,first');
});

test('a link that cannot be read, met on the page, starts from the first step, as the page says', async () => {
  const page = await open('/quiz/');
  await passGates(page);
  await page.evaluate(() => {
    location.hash = '#nonsense';
  });
  await page.getByText('starts from the beginning').waitFor();
  expect(await page.locator('.quiz-place').textContent()).toBe('Step 1 of 6');
});

test('a plan’s link, and a stop page that is loaded again, say why the checks come first', async () => {
  const plan = await open('/quiz/#pattern=chronic&severity=5');
  await plan.getByText('First the two safety checks again, then your plan.').waitFor();
  await passGates(plan);
  expect(await plan.getByText('First the two safety checks again').count()).toBe(0);
  const stop = await open('/quiz/');
  await answer(stop, 'Chest pain with the back pain');
  await stop.locator('[data-outcome]').waitFor();
  await stop.reload();
  await stop.getByText('The safety checks start over').waitFor();
  expect(await stop.locator('.quiz-step :checked').count()).toBe(0);
});
