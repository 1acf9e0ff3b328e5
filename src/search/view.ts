import type { DangerLevel } from './danger.ts';
import { buildElement } from './elements.ts';
import type { Answer } from './engine.ts';
import { holding, link, resultItem } from './result.ts';

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

/** The parts of the search page that a script needs. */
export const partsOfPage = () => ({
  form: part<HTMLFormElement>('search-form'),
  field: part<HTMLInputElement>('q'),
  topic: part<HTMLSelectElement>('topic'),
  list: part('search-results'),
  status: part('search-status'),
  everything: part('search-all'),
  said: part('search-said'),
  danger: part('search-danger'),
  cards: (JSON.parse(part('danger-cards').textContent ?? '') as Parameters<typeof buildElement>[0][]).map(buildElement),
});

/** The parts of the search page. */
export type Parts = ReturnType<typeof partsOfPage>;

/** Shows what was found; the list of everything stands in where nothing was. */
export function show(page: Parts, answer: Answer) {
  page.list.replaceChildren(...answer.found.map(resultItem));
  page.everything.hidden = answer.found.length > 0;
  showDanger(page, answer.danger);
}

/** Shows the care card of a level, or none. */
export const showDanger = ({ danger, cards }: Parts, level: DangerLevel | undefined): void =>
  danger.replaceChildren(...cards.filter((card) => card.dataset['level'] === level));

/** Milliseconds without a key before a status is announced: screen readers would read out one for each key. */
const quiet = 1200;
/** The fewest letters that a status is announced for while one types. */
const fewest = 3;

/** The status as it is seen. A screen reader finds its words where they were announced, and its buttons here. */
const seen = (part: string | Node): Node => {
  if (typeof part !== 'string') return part;
  const words = holding('span', part);
  words.setAttribute('aria-hidden', 'true');
  return words;
};

/**
 * Makes a function that shows a status at once, and has it announced: at once too, or, while a reader types, when no key has
 * come for a while; and never the same one twice.
 */
export function makeVoice({ field, status, said }: Parts) {
  let timer: ReturnType<typeof setTimeout>;
  return (words: (string | Node)[], isTyping: boolean): void => {
    clearTimeout(timer);
    status.replaceChildren(...words.map(seen));
    const text = isTyping && field.value.trim().length < fewest ? '' : status.textContent;
    const say = () => {
      if (text !== said.textContent) said.textContent = text;
    };
    if (isTyping) timer = setTimeout(say, quiet);
    else say();
  };
}

/** What is said when the search's files could not be loaded: how to go on. */
export const failure = (): (string | Node)[] => [
  'Search could not load. ',
  link(location.href, 'Load this page again'),
  ', or use the list below.',
];

/** Arrow keys walk from the field through the results and back. */
export function walkByArrows({ field, list }: Parts): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [field, ...list.querySelectorAll<HTMLElement>(':scope > li > a')];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[here + (event.key === 'ArrowDown' ? 1 : -1)];
    if (here < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
}
