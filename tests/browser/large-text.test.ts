// When this fails, the quiz or the search scrolls sideways for a reader who has set text to 200 % and reads on a narrow phone.
import { test } from 'vitest';
import { useBrowser } from '../support/open.ts';
import { quiz } from '../support/quiz-data.ts';
import { answer, passGates } from '../support/quiz-page.ts';
import { expectFit } from '../support/wide.ts';

const openPlain = useBrowser();

/** Opens a path as readers see it whose browser's own size of text is twice the usual, on 320 px. */
const open = (path: string) => openPlain(path, { viewport: { width: 320, height: 640 }, textSize: 32 });

test('no step, stop or plan of the quiz scrolls sideways', async () => {
  const page = await open('/quiz/');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('region', { name: 'There is a problem' }).waitFor();
  await expectFit(page, 'an empty gate');
  for (const gate of quiz.gates) {
    await answer(page, gate.signs[0]?.words ?? '');
    await expectFit(page, `the stop of ${gate.id}`);
    await page.goBack();
    await page.getByLabel(gate.signs[0]?.words ?? '').press('Space');
    await answer(page, 'None of these');
  }
  for (const words of ['It comes and goes, and stays mild', '4', 'Under 6 weeks', 'None of these']) {
    await expectFit(page, `the question that “${words}” answers`);
    await answer(page, words);
  }
  await page.locator('.take-away').waitFor();
  await expectFit(page, 'the plan');
});

test.each([
  ...quiz.patterns.map(({ id, skip }) => [
    `#pattern=${id}&severity=4${skip.includes('duration') ? '' : '&duration=over-12-weeks'}`,
    '.take-away',
  ]),
  ['#pattern=chronic&severity=6&sessions=4&now=4', '[data-verdict] .take-away'],
  ['#pattern=chronic&severity=6&sessions=11&now=4', '[data-verdict]'],
  ['#pattern=mild&severity=9', '.quiz-step'],
  ['#check&pattern=chronic&at=severity', '.quiz-step .quiz-scale'],
])('what /quiz/%s leads to does not scroll sideways', async (fragment, shown) => {
  const page = await open(`/quiz/${fragment}`);
  await passGates(page);
  await page.locator(shown).first().waitFor();
  await expectFit(page, fragment);
});

test('no search scrolls sideways', async () => {
  const page = await open('/search/');
  for (const query of ['massge', 'numb between my legs', 'zzz']) {
    await page.getByRole('searchbox').fill(query);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**q=${query.replaceAll(' ', '+')}`);
    await page.locator('#search-status:not(:empty)').waitFor();
    await expectFit(page, query);
  }
});
