import type { Session } from './session.ts';

/** What a reader does, in words, and the doing. */
type Act = [what: string, act: (session: Session, site: string) => Promise<unknown>];

const open = (path: string): Act => [
  `opens ${path}`,
  async ({ page }, site) => {
    await page.goto('about:blank');
    await page.goto(site + path);
    await page.waitForFunction(() => document.querySelector('.quiz-step .button:enabled, #topic:enabled'));
  },
];
const press = (...keys: string[]): Act => [`presses ${keys.join(', ')}`, ({ press }) => press(...keys)];

/** Goes to a field by its words, as a reader does with many presses of Tab. */
const goTo = (words: string): Act => [
  `goes to “${words}”`,
  ({ page }) =>
    page.evaluate((name) => {
      const named = [...document.querySelectorAll<HTMLElement>('main label, main button, main summary')];
      const found = named.find((one) => one.textContent?.trim().startsWith(name));
      (found?.querySelector<HTMLElement>('input') ?? found)?.focus();
    }, words),
];

/** Ticks or chooses an answer and goes on. */
const answer = (words: string): Act[] => [goTo(words), press('space'), press('Return')];
const passGates = [...answer('None of these'), ...answer('None of these')];

/** Types into the search in place of what stands there. */
const search = (words: string): Act => [
  `types “${words}” into the search`,
  async ({ page, press, type }) => {
    await page.locator('#q').focus();
    await page.evaluate(() => document.querySelector('#search-said')?.replaceChildren());
    await press('ctrl+a', 'BackSpace');
    await type(words);
    // It speaks when nobody has typed for a while.
    const isSaid = () => document.querySelector('#search-said')?.textContent;
    await page.waitForFunction(isSaid, undefined, { timeout: 8_000 }).catch(() => {});
  },
];

/** The ways of a worried reader through the site, each from its first page. */
export const journeys: Record<string, Act[]> = {
  'An error, the gates and a plan': [
    open('/quiz/'),
    press('Tab'),
    goTo('What does each line mean?'),
    press('Return'),
    goTo('Continue'),
    press('Return'),
    press('Tab'),
    press('Return'),
    ...passGates,
    ...answer('It comes and goes'),
    ...answer('4'),
    ...answer('Under 6 weeks'),
    ...answer('None of these'),
    press('Tab'),
    goTo('Copy link'),
    press('Return'),
  ],
  'A sign that needs help now': [open('/quiz/'), ...answer('Chest pain'), press('Tab'), press('Tab')],
  'A doubt, and a sign for today': [
    open('/quiz/'),
    ...answer('I’m not sure'),
    press('Tab'),
    open('/quiz/'),
    ...answer('None of these'),
    ...answer('One leg or calf'),
    press('Tab'),
  ],
  'A progress check': [
    open('/quiz/#check'),
    ...passGates,
    ...answer('It is there most days'),
    ...answer('6'),
    goTo('4'),
    press('space'),
    press('Return'),
    ...answer('4'),
    press('Tab'),
  ],
  'The search': [open('/search/'), press('Tab'), search('heat'), search('chest pain'), search('qwxz'), press('Return')],
};
