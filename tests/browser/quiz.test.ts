// The quiz in a browser: by keyboard alone, by link, back and forth, with nothing kept and nothing sent.
import { describe, expect, test } from 'vitest';
import { sizes, useBrowser } from '../support/open.ts';
import { answer, passGates } from '../support/quiz-page.ts';

const open = useBrowser();

describe.each(Object.entries(sizes))('on a %s', (_, viewport) => {
  test('the keyboard leads to a plan', async () => {
    const page = await open('/quiz/', { viewport });
    await passGates(page);
    await answer(page, 'It is there most days, for over 12 weeks');
    await answer(page, '5');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await answer(page, 'Heat bothers me');
    const plan = page.locator('[data-outcome="plan"]');
    expect(await plan.getAttribute('data-minutes')).toBe('60');
    expect(await plan.getAttribute('data-pattern')).toBe('chronic');
    expect(await plan.textContent()).toContain('Once a week');
    expect(await plan.textContent()).toContain('Once a month');
    expect(new URL(page.url()).hash).toBe('#pattern=chronic&severity=5&comfort=heat');
  });

  test('a danger sign leads to the emergency page, and to nothing else', async () => {
    const page = await open('/quiz/', { viewport });
    await answer(page, 'Chest pain with the back pain');
    const stop = page.locator('[data-outcome="emergency"]');
    expect(await stop.textContent()).toContain('999');
    expect(await page.locator('[data-outcome="plan"]').count()).toBe(0);
    expect(page.url()).not.toContain('chest');
  });
});

test('severity 9 leads to the clinician page', async () => {
  const page = await open('/quiz/');
  await passGates(page);
  await answer(page, 'I get stiff from sitting');
  await answer(page, '9');
  expect(await page.locator('[data-outcome="clinician"]').count()).toBe(1);
});

test('a shared plan asks the gates first, then shows the plan', async () => {
  const page = await open('/quiz/#pattern=chronic&severity=5');
  expect(await page.locator('[data-outcome]').count()).toBe(0);
  await passGates(page);
  expect(await page.locator('[data-outcome="plan"]').getAttribute('data-minutes')).toBe('75');
});

test('a malformed link starts over and says so', async () => {
  const page = await open('/quiz/#pattern=knee');
  expect(await page.getByRole('status').textContent()).toContain('starts from the beginning');
});

test('Back and Forward walk the questions', async () => {
  const page = await open('/quiz/');
  await passGates(page);
  await answer(page, 'It comes and goes, and stays mild');
  await page.goBack();
  await page.getByRole('heading', { name: 'What is your pain like?' }).waitFor();
  expect(await page.getByLabel('It comes and goes, and stays mild').isChecked()).toBe(false);
  await page.goForward();
  await page.getByRole('heading', { name: 'How bad is it on a usual day?' }).waitFor();
});

test('Continue with nothing chosen gives an error that takes focus', async () => {
  const page = await open('/quiz/');
  await page.getByRole('button', { name: 'Continue' }).click();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
});

test('a tick and “None of these” exclude each other', async () => {
  const page = await open('/quiz/');
  await page.getByLabel('Chest pain with the back pain').check();
  await page.getByLabel('None of these').check();
  expect(await page.getByLabel('Chest pain with the back pain').isChecked()).toBe(false);
  await page.getByLabel('Chest pain with the back pain').check();
  expect(await page.getByLabel('None of these').isChecked()).toBe(false);
});

test('nothing is stored, and nothing is sent after the page has loaded', async () => {
  const page = await open('/quiz/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await passGates(page);
  await answer(page, 'My muscles feel tight or knotted');
  expect(asked.filter((url) => !new URL(url).pathname.endsWith('/icon.svg'))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('without JavaScript the gates stand above the plans', async () => {
  const page = await open('/quiz/', { javaScriptEnabled: false });
  const text = (await page.getByRole('main').textContent()) ?? '';
  expect(text.indexOf('Chest pain')).toBeGreaterThan(-1);
  expect(text.indexOf('Chest pain')).toBeLessThan(text.indexOf('Back stiffness from sitting'));
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

test('Forward after a stop shows the stop again', async () => {
  const page = await open('/quiz/');
  await answer(page, 'Chest pain with the back pain');
  await page.goBack();
  await page.goForward();
  await page.locator('[data-outcome="emergency"]').waitFor();
});

test('the calendar file loads only when asked for, and holds the plan', async () => {
  const page = await open('/quiz/#pattern=chronic&severity=5');
  await passGates(page);
  await page.getByLabel('First session').fill('2027-01-04');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save calendar file' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('basalt-plan.ics');
});

test('a choice made before the script runs is kept', async () => {
  const page = await open('/quiz/');
  expect(await page.getByRole('button', { name: 'Continue' }).isEnabled()).toBe(true);
  const html = await (await page.request.get(page.url())).text();
  expect(html).toMatch(/<button type="submit" class="button" disabled/);
});
