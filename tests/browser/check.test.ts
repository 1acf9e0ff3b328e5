// When this fails, a reader cannot come from a plan, a calendar or a link to a progress check and its reasons, by keyboard.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { textOf, useBrowser, watch } from '../support/open.ts';
import { quiz } from '../support/quiz-data.ts';
import { answer, answerByKeyboard, passGates } from '../support/quiz-page.ts';

const open = useBrowser();
/** The emergency signs in short, and the numbers to call. */
const inShort = [quiz.helpNow.title, ...quiz.helpNow.lines.map(({ words }) => words)];
const attributes = ['data-verdict', 'data-needed', 'data-fell', 'data-until'];

test.each([
  ['pattern=chronic&severity=6&comfort=heat&sessions=4&now=4', ['go-on', '2', '2', '10']],
  ['pattern=chronic&severity=6&sessions=10&now=4', ['go-on', '2', '2', null]],
  ['pattern=chronic&severity=6&sessions=2&now=5', ['wait', '2', '1', '4']],
  ['pattern=chronic&severity=6&sessions=4&now=5', ['stop', '2', '1', null]],
  ['pattern=chronic&severity=6&sessions=11&now=4', ['see-someone', '2', '2', null]],
])('%s asks the gates, then gives its verdict, in focus', async (fragment, expected) => {
  const page = await open(`/quiz/#${fragment}`);
  expect(await page.locator('[data-outcome]').count()).toBe(0);
  await passGates(page);
  const check = page.locator('[data-outcome="check"]');
  await check.waitFor();
  expect(await Promise.all(attributes.map((name) => check.getAttribute(name)))).toEqual(expected);
  const text = await check.textContent();
  expect(text).toContain('You ');
  for (const words of inShort) expect(text).toContain(words);
  const numbers = await check
    .locator('.help-now')
    .first()
    .locator('a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(numbers).toEqual(['tel:999', 'tel:112', 'tel:911', 'tel:000']);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  expect(new URL(page.url()).hash).toBe(`#${fragment}`);
});

test('a check from nothing asks six steps by keyboard, and tells the arithmetic', async () => {
  const page = await open('/quiz/#check');
  await page.getByText('Step 1 of 6').waitFor();
  expect(await page.locator('.lead').textContent()).toBe(quiz.check.lead);
  for (const _ of quiz.gates) await answerByKeyboard(page, 'None of these');
  await answerByKeyboard(page, 'It is there most days, for over 12 weeks');
  expect(new URL(page.url()).hash).toBe('#check&pattern=chronic&at=severity');
  await answerByKeyboard(page, '6');
  await answerByKeyboard(page, '4');
  await answerByKeyboard(page, '4');
  const check = page.locator('[data-outcome="check"]');
  expect(await check.textContent()).toContain(
    'You began at 6. You are at 4. That is 2 points less, and 2 is enough to go on.',
  );
  expect(await check.locator('a[href$="#source-ostelo2008"]').count()).toBeGreaterThan(0);
  expect(new URL(page.url()).hash).toBe('#pattern=chronic&severity=6&sessions=4&now=4');
});

/** Waits for the tab's title, and looks at the page's heading. */
async function expectNamed(page: Page, view: string, name = quiz.check.name) {
  await page.waitForFunction((title) => document.title === title, `${view}${name} · Basalt`);
  expect(await page.locator('h1').textContent()).toBe(name);
}

test('the tab and the page’s heading say once what the reader does, at a gate, a fault, a stop and on the way back', async () => {
  const page = await open('/quiz/#check');
  await expectNamed(page, '');
  await page.getByRole('button', { name: 'Continue' }).press('Enter');
  await expectNamed(page, `Error: Step 1 of 6: ${quiz.gates[0]?.title} · `);
  await answer(page, 'Chest pain with the back pain');
  await expectNamed(page, `${quiz.gates[0]?.stop.title} · `);
  await page.goBack();
  await expectNamed(page, `Step 1 of 6: ${quiz.gates[0]?.title} · `);
});

test('a verdict gives the tab its words; a plan after it gives the page its own name back', async () => {
  const page = await open('/quiz/#pattern=chronic&severity=6&sessions=4&now=5');
  await passGates(page);
  await expectNamed(page, `${quiz.check.verdicts.stop.title} · `);
  await page.getByRole('button', { name: 'Start again' }).press('Enter');
  await expectNamed(page, '');
  await passGates(page);
  await page.evaluate(() => {
    location.hash = '#pattern=chronic&severity=6';
  });
  await page.locator('[data-outcome="plan"]').waitFor();
  await expectNamed(page, 'Your plan · ', 'How often should I book?');
  await page.getByRole('button', { name: 'Start again' }).press('Enter');
  await expectNamed(page, '', 'How often should I book?');
});

test('a link without "now" asks for it alone; a tick at a gate ends at the stop page', async () => {
  const page = await open('/quiz/#pattern=mild&severity=4&duration=over-12-weeks&sessions=3');
  await passGates(page);
  await page.getByRole('heading', { name: quiz.check.questions[1].title }).waitFor();
  await answer(page, '2');
  await page.locator('[data-verdict="go-on"]').waitFor();
  const other = await open('/quiz/#pattern=mild&severity=4&duration=over-12-weeks&sessions=3&now=1');
  await answer(other, 'Chest pain with the back pain');
  await other.locator('[data-outcome="emergency"]').waitFor();
});

test.each([
  'pattern=knee',
  'pattern=chronic&severity=6&sessions=0&now=4',
  'pattern=chronic&severity=6&sessions=31&now=4',
  'pattern=chronic&severity=6&now=4',
  'sessions=4',
  'check&check',
])('%s starts over and says so', async (fragment) => {
  const page = await open(`/quiz/#${fragment}`);
  expect(await page.getByRole('status').textContent()).toContain('starts from the beginning');
});

test('from a plan, two questions lead to the check; its code loads with the second, and Change and Back work', async () => {
  const page = await open('/quiz/#pattern=chronic&severity=6');
  await passGates(page);
  const asked = watch(page);
  await page.getByRole('link', { name: 'progress check' }).press('Enter');
  await page.getByRole('heading', { name: quiz.check.questions[0].title }).waitFor();
  expect(asked.filter((path) => path.includes('CheckSheet'))).toEqual([]);
  await answer(page, '4');
  await answer(page, '3');
  await page.locator('[data-verdict="go-on"]').waitFor();
  expect(asked.filter((path) => path.includes('CheckSheet')).length).toBeGreaterThan(0);
  await page.getByRole('button', { name: `Change the answer to: ${quiz.check.questions[1].title}` }).press('Enter');
  await answer(page, '6');
  await page.locator('[data-verdict="stop"]').waitFor();
});

test('a check whose code does not arrive says so, and loads again', async () => {
  const path = '**/_astro/CheckSheet*.js';
  const page = await open('/quiz/#pattern=chronic&severity=6&sessions=4&now=4', {
    prepare: (page) => page.route(path, (route) => route.abort()),
  });
  const ready = page.locator('.quiz-step button:enabled');
  await ready.waitFor();
  await answer(page, 'None of these');
  await page.getByLabel('None of these', { exact: true }).press('Space');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('The answer did not load.').waitFor();
  expect(await page.locator('[data-outcome]').count()).toBe(0);
  await page.unroute(path);
  await page.getByRole('button', { name: 'Load this page again' }).press('Enter');
  await ready.waitFor();
  await passGates(page);
  await page.locator('[data-verdict="go-on"]').waitFor();
});

test('the file of the next stretch ends at the next check; its link holds answers only when ticked', async () => {
  const page = await open('/quiz/#pattern=chronic&severity=6&sessions=4&now=4', { timezoneId: 'Europe/London' });
  await passGates(page);
  await page.locator('[data-verdict="go-on"]').waitFor();
  const save = async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save calendar file' }).press('Enter'),
    ]);
    return (await textOf(file)).replaceAll('\r\n ', '');
  };
  await page.getByLabel('Next session').fill('2027-03-15');
  const text = await save();
  expect(text).toContain('RRULE:FREQ=WEEKLY;COUNT=6;INTERVAL=1');
  expect(text).toMatch(/URL:\S+\/quiz\/#check\r/);
  expect(text).not.toMatch(/chronic|severity/);
  expect(await page.getByRole('status').textContent()).toContain('Monday 15 March 2027 at 10:00');
  await page.getByLabel(/^Put my answers into the link/).press('Space');
  const second = await save();
  expect(second).toMatch(/URL:\S+#pattern=chronic&severity=6&sessions=10\r/);
  expect(/UID:(.*)-check/.exec(second)?.[1]).toBe(/UID:(.*)-check/.exec(text)?.[1]);
  expect(second).toContain('SEQUENCE:1');
});

test('a year of two digits is refused, and no file is saved', async () => {
  const page = await open('/quiz/#pattern=chronic&severity=5');
  await passGates(page);
  const field = page.getByLabel('First session');
  await field.fill('0026-12-05');
  await page.getByRole('button', { name: 'Save calendar file' }).press('Enter');
  expect(await field.evaluate((input: HTMLInputElement) => input.validity.rangeUnderflow)).toBe(true);
  await field.evaluate((input: HTMLInputElement) => input.form?.setAttribute('novalidate', ''));
  await page.getByRole('button', { name: 'Save calendar file' }).press('Enter');
  await page.getByText('Choose a date from').waitFor();
});

test('a page of a pattern holds the rule and an empty diary, without script', async () => {
  const page = await open('/how-often/chronic/', { javaScriptEnabled: false });
  const diary = page.locator('.diary');
  expect(await diary.locator('tbody tr').count()).toBe(4);
  const text = await diary.textContent();
  expect(text).toContain('Began at 4 to 7: 2 points less.');
  for (const words of inShort) expect(text).toContain(words);
});
