// When this fails, a press that was meant for one step of the quiz answers the next: a double click ticks a sign that nobody chose.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/open.ts';
import { endWaits } from '../support/quiz-page.ts';

const openPage = useBrowser();

/** Opens the quiz, and lets the half second pass in which it takes no press. */
async function openQuiz(options: BrowserContextOptions = {}) {
  const page = await openPage('/quiz/', options);
  await endWaits(page);
  return page;
}
const sizes = [
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 900 },
];

/** Two presses at one place, as close together as an unsteady hand makes them. */
type Twice = (page: Page, x: number, y: number) => Promise<void>;
const hands: [Twice, ...Twice[]] = [
  async function doubleClick(page, x, y) {
    await page.mouse.dblclick(x, y);
  },
  async function twoClicks(page, x, y) {
    await page.mouse.click(x, y);
    await page.mouse.click(x + 3, y - 2);
  },
  async function twoTaps(page, x, y) {
    await page.touchscreen.tap(x, y);
    await page.touchscreen.tap(x + 2, y + 3);
  },
];

/** The windows, each with its own order of hands: each press is met by each hand, at one size, and each size by each hand. */
const walks = sizes.map((viewport, first) => ({
  ...viewport,
  handAt: (press: number) => hands[(press + first) % hands.length] ?? hands[0],
}));

/** Presses a button twice, where it stands. */
async function pressTwice(page: Page, name: string, twice: Twice) {
  const button = page.getByRole('button', { name }).first();
  // A press elsewhere and a key say that the next press was meant: the test need not wait as a hand does.
  await page.locator('main h1').click();
  await page.locator('main h1').tap();
  await page.keyboard.press('Shift');
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (!box) throw new Error(`No button "${name}"`);
  await twice(page, box.x + box.width / 2, box.y + box.height / 2);
}

/** What the open step holds: its place, the boxes that are ticked, and whether it complains. */
const state = (page: Page) =>
  page.evaluate(() => ({
    place:
      document.querySelector('.quiz-place')?.textContent ?? document.querySelector('[data-outcome] h2')?.textContent,
    ticked: [...document.querySelectorAll<HTMLInputElement>('.quiz-step :checked')].map(({ value }) => value),
    complains: document.querySelector('.quiz-error') !== null,
    path: location.pathname,
  }));

/** Waits until the open step is as it should be, and sees that it stays so once all presses have been dealt with. */
async function staysAt(page: Page, expected: object, hand?: Twice) {
  const message = hand?.name ?? '';
  await expect.poll(() => state(page), { message }).toEqual(expected);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await state(page), message).toEqual(expected);
}

/** Answers by keyboard, which no pointer's rest can touch, up to the press. */
async function tick(page: Page, label: string) {
  const box = page.getByLabel(label, { exact: true });
  const press = async () => {
    if (!(await box.isChecked())) await box.press('Space');
    return box.isChecked();
  };
  await expect.poll(press).toBe(true);
}

const steps = [
  'None of these',
  'None of these',
  'My muscles feel tight or knotted',
  '5',
  'Over 12 weeks',
  'Heat bothers me',
];

test.each(walks)(
  'at $width by $height two presses answer one step and leave the next alone',
  async ({ handAt, ...viewport }) => {
    const page = await openQuiz({ viewport, hasTouch: true });
    const path = new URL(page.url()).pathname;
    for (const [i, label] of steps.entries()) {
      await tick(page, label);
      await pressTwice(page, 'Continue', handAt(i));
      const place = i + 1 < steps.length ? `Step ${i + 2} of 6` : expect.not.stringMatching(/^Step/);
      await staysAt(page, { place, ticked: [], complains: false, path }, handAt(i));
    }
    await page.locator('[data-outcome="plan"]').waitFor();
    await pressTwice(page, 'Start again', handAt(steps.length));
    await staysAt(page, { place: 'Step 1 of 6', ticked: [], complains: false, path }, handAt(steps.length));
  },
);

test.each(walks)(
  'at $width by $height two presses on Back and on Change open that step as it was answered',
  async ({ handAt, ...viewport }) => {
    const page = await openQuiz({ viewport, hasTouch: true });
    const path = new URL(page.url()).pathname;
    for (const label of steps.slice(0, 4)) {
      await tick(page, label);
      await page.keyboard.press('Enter');
    }
    await pressTwice(page, 'Change the answer to: What is your pain like?', handAt(0));
    await staysAt(page, { place: 'Step 3 of 6', ticked: ['tightness'], complains: false, path }, handAt(0));
    await pressTwice(page, 'Back', handAt(1));
    await staysAt(page, { place: 'Step 5 of 6', ticked: [], complains: false, path }, handAt(1));
  },
);

test('Enter held down answers one step', async () => {
  const page = await openQuiz();
  await tick(page, 'None of these');
  await page.keyboard.down('Enter');
  for (let i = 0; i < 5; i++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await staysAt(page, { place: 'Step 2 of 6', ticked: [], complains: false, path: new URL(page.url()).pathname });
});

test('a quick reader who moves on is not held up: another place counts at once, and so does a keyboard', async () => {
  const page = await openQuiz();
  await tick(page, 'None of these');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Diabetes of any kind').click();
  await expect.poll(() => state(page)).toMatchObject({ place: 'Step 2 of 6', ticked: ['diabetes'] });
});
