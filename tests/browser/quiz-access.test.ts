// When this fails, the quiz shuts out those who listen, zoom, force their colours, dislike motion, or print.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sizes, useBrowser } from '../support/open.ts';
import { quiz } from '../support/quiz-data.ts';
import { answer, passGates } from '../support/quiz-page.ts';

const open = useBrowser();
const planLink = '/quiz/#pattern=tightness&severity=7&duration=6-to-12-weeks&comfort=heat,pressure,first';
const heard = (page: Page) => page.locator('main').ariaSnapshot();

test('a listener hears the place, the question, its group of boxes, and the way on', async () => {
  const page = await open('/quiz/');
  const view = await heard(page);
  expect(view).toContain('heading "How often should I book?" [level=1]');
  expect(view).toContain('group "Do you have any of these signs right now?"');
  expect(view).toContain('heading "Do you have any of these signs right now?" [level=2]');
  expect(view).toContain('checkbox "Chest pain with the back pain"');
  expect(view).toContain('checkbox "None of these"');
  expect(view).toContain('button "Continue"');
  expect(view).toContain('Step 1 of 6');
});

test('an answer left out is announced, takes the focus, and its link leads to the field', async () => {
  const page = await open('/quiz/');
  await page.getByRole('button', { name: 'Continue' }).click();
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('quiz-error');
  const view = await heard(page);
  expect(view).toMatch(/region "There is a problem".*:\n\s+- heading "There is a problem" \[level=2\]/);
  expect(view).toContain('Error: Choose an answer to go on.');
  expect(await page.title()).toBe(
    'Error: Step 1 of 6: Do you have any of these signs right now? · How often should I book? · Basalt',
  );
  expect(await page.locator('.quiz-step input[aria-invalid="true"]').count()).toBe(11);
  // A test is quicker than any hand: a key says that the next press is meant, and no second half of the last.
  await page.keyboard.press('Shift');
  await page.getByRole('link', { name: 'Choose an answer to go on.' }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('emergency-first');
});

test('each new step is announced by its heading once, with its place and its hint, and names the tab', async () => {
  const page = await open('/quiz/');
  expect(await page.title()).toBe('How often should I book? · Basalt');
  await passGates(page);
  const focused = await page.evaluate(() => {
    const heading = document.activeElement;
    const described = heading?.getAttribute('aria-describedby')?.split(' ') ?? [];
    return [heading, heading?.closest('fieldset'), ...described.map((id) => document.getElementById(id))].map(
      (element) => element?.textContent,
    );
  });
  expect(focused).toEqual(['What is your pain like?', undefined, 'Step 3 of 6', 'Choose the one that fits best.']);
  expect(await page.title()).toBe('Step 3 of 6: What is your pain like? · How often should I book? · Basalt');
  await answer(page, 'My muscles feel tight or knotted');
  const view = await heard(page);
  expect(view).toContain('group "How bad is it on a usual day?"');
  const ten = page.getByRole('radio', { name: '10', exact: true });
  expect(
    await ten.evaluate((radio) => document.getElementById(radio.getAttribute('aria-describedby') ?? '')?.textContent),
  ).toBe('Worst pain');
  expect(view).toContain('button "Change the answer to: What is your pain like?"');
  expect(view).toContain('region "Your answers so far"');
});

test('the plan’s picture of weeks is told in words, and copying the link is announced', async () => {
  const page = await open(planLink, { permissions: ['clipboard-read', 'clipboard-write'] });
  await passGates(page);
  await page.locator('.take-away').waitFor();
  expect(await heard(page)).toMatch(/Sessions in weeks 1, 2, 3.* Progress check in weeks/);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('status').getByText('Link copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('at 320 pixels, which is 400% zoom, nothing is cut off or scrolls sideways', async () => {
  const page = await open(planLink, { viewport: { width: 320, height: 256 } });
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await wide()).toBe(320);
  await passGates(page);
  await page.locator('.take-away').waitFor();
  expect(await wide()).toBe(320);
  for (const title of ['What is your pain like?', 'How bad is it on a usual day?', 'Does anything bother you?']) {
    await page.getByRole('button', { name: `Change the answer to: ${title}` }).click();
    expect(await wide()).toBe(320);
    await page.goBack();
  }
});

test('every target of the quiz is 44 pixels or more', async () => {
  const page = await open('/quiz/', { viewport: sizes.phone });
  const small = () =>
    page
      .locator('.quiz-choice, .quiz-scale label, .quiz-step button, .quiz-answers button, .quiz-buttons button')
      .evaluateAll((targets) =>
        targets
          .map((target) => target.getBoundingClientRect())
          .filter(({ width, height }) => Math.min(width, height) < 44),
      );
  expect(await small()).toEqual([]);
  await passGates(page);
  await answer(page, 'I get stiff from sitting');
  expect(await small()).toEqual([]);
});

test('forced colours still show what is chosen', async () => {
  const page = await open('/quiz/', { forcedColors: 'active' });
  await passGates(page);
  await answer(page, 'I get stiff from sitting');
  const look = (number: number) =>
    page
      .locator('.quiz-scale label > span')
      .nth(number)
      .evaluate((span) => getComputedStyle(span).backgroundColor);
  await page.getByLabel('5', { exact: true }).check();
  expect(await look(5)).not.toBe(await look(4));
});

test('nothing moves by itself, whatever motion a reader wants', async () => {
  const page = await open('/quiz/');
  const rules = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .map((rule) => rule.cssText)
      .join(''),
  );
  expect(rules).toContain('.quiz');
  // The line that says the quiz is late comes at once, after a while; while a page settles, nothing is seen to change.
  const moving = rules.replaceAll(/animation: [^;]*quiz-(late|guard)[^;]*;|@keyframes quiz-(late|guard)/g, '');
  expect(moving).not.toMatch(/transition|animation|@keyframes|scroll-behavior/);
});

test.each([
  ['a desktop', 'pattern=chronic&severity=5', { width: 1280, height: 900 }],
  // The longest: all three ticks, and a note with a link.
  [
    'a desktop',
    'pattern=sitting&severity=7&duration=over-12-weeks&comfort=heat,pressure,first',
    { width: 1280, height: 900 },
  ],
  ['a phone', 'pattern=tightness&severity=7&duration=6-to-12-weeks', sizes.phone],
])(
  'on %s the plan of %s begins with its numbers, weeks, first steps, when to stop and ways to keep it, in this order',
  async (_, link, viewport) => {
    const page = await open(`/quiz/#${link}`, { viewport });
    await passGates(page);
    await page.locator('.take-away').waitFor();
    const parts = [
      '.plan-numbers',
      '.weeks',
      'text=What to do first',
      'text=When to stop',
      '.help-now',
      '.take-away',
      '.plan-details',
    ];
    const boxes = await Promise.all(parts.map((part) => page.locator('.plan').locator(part).first().boundingBox()));
    const bottoms = boxes.slice(0, -1).map((box) => (box ? box.y + box.height : Number.NaN));
    if (viewport.width === 1280) expect(Math.max(...bottoms)).toBeLessThanOrEqual(viewport.height);
    else expect(bottoms).toEqual(bottoms.toSorted((a, b) => a - b));
    expect(boxes.at(-1)?.y).toBeGreaterThanOrEqual(Math.max(...bottoms));
    expect(await page.getByText(quiz.askTherapist[0] ?? '').isVisible()).toBe(false);
  },
);

test('a plan prints on one page, black on white, with the questions for the therapist', async () => {
  const page = await open(planLink);
  await passGates(page);
  await page.locator('.take-away').waitFor();
  const both = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(both.toString('latin1').match(/\/Type\s*\/Page\b/g), 'the plan, and its diary').toHaveLength(2);
  await page.evaluate(() => document.querySelector('.diary')?.remove());
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => ({
    // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is not printed
    text: (document.querySelector('main') as HTMLElement).innerText,
    paper: getComputedStyle(document.documentElement).backgroundColor,
    ink: getComputedStyle(document.querySelector('.plan') as Element).color,
  }));
  expect(seen).toMatchObject({ paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' });
  expect(seen.text).toContain('Ask the therapist');
  for (const line of [...quiz.askTherapist, quiz.helpNow.title]) expect(seen.text).toContain(line);
  expect(seen.text).not.toContain('Copy link');
});

test('a stop page prints black on white, even from a dark screen', async () => {
  const page = await open('/quiz/', { colorScheme: 'dark' });
  await answer(page, 'Chest pain with the back pain');
  await page.emulateMedia({ media: 'print' });
  const seen = await page
    .locator('.quiz-stop')
    .evaluate((stop) => [getComputedStyle(stop).color, getComputedStyle(stop).backgroundColor]);
  expect(seen).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  for (const number of ['999', '112', '911', '000'])
    expect(await page.getByRole('link', { name: `Call ${number}` }).isVisible(), number).toBe(true);
});
