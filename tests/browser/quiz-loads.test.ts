// When this fails, the quiz keeps or sends what it should not, loads what nobody asked for, or loses a choice made early.
import { expect, test } from 'vitest';
import { textOf, useBrowser, watch } from '../support/open.ts';
import { answer, passGates } from '../support/quiz-page.ts';

const open = useBrowser();

test('nothing is stored, and nothing is sent after the page has loaded', async () => {
  const page = await open('/quiz/');
  const asked = watch(page);
  await passGates(page);
  await answer(page, 'My muscles feel tight or knotted');
  expect(asked.filter((path) => !path.endsWith('/icon.svg'))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('the calendar file’s code loads only when asked for, and the file holds the plan', async () => {
  const page = await open('/quiz/#pattern=chronic&severity=5');
  const asked = watch(page);
  const isCalendar = (path: string) => path.includes('calendar-file');
  await passGates(page);
  await page.getByLabel('First session').fill('2027-01-04');
  expect(asked.filter(isCalendar)).toEqual([]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save calendar file' }).click(),
  ]);
  expect(asked.filter(isCalendar)).toHaveLength(1);
  expect(file.suggestedFilename()).toBe('basalt-plan.ics');
  const text = await textOf(file);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(text).toMatch(/DTSTART;TZID=[^:]+:20270104T100000/);
});

test('a choice made before the script runs is kept, and waits for it', async () => {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const page = await open('/quiz/', {
    prepare: (page) =>
      page.route('**/_astro/*.js', async (route) => {
        await arrived;
        await route.continue();
      }),
  });
  await page.getByLabel('Chest pain with the back pain').check();
  const button = page.getByRole('button', { name: 'Continue' });
  expect(await button.isEnabled()).toBe(false);
  arrive();
  await button.click();
  await page.locator('[data-outcome="emergency"]').waitFor();
});
