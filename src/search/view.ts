import { type DangerCard, dangerCard } from './danger-card.ts';
import type { Answer } from './engine.ts';
import { link, resultItem } from './result.ts';

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

/** The parts of the search page that a script needs. */
export const partsOfPage = () => ({
  form: part<HTMLFormElement>('search-form'),
  field: part<HTMLInputElement>('q'),
  topic: part<HTMLSelectElement>('topic'),
  list: part('search-results'),
  status: part('search-status'),
  everything: part('search-all'),
  danger: part('search-danger'),
  dangerCard: dangerCard(JSON.parse(part('danger-card').textContent ?? '') as DangerCard),
});

/** The parts of the search page. */
export type Parts = ReturnType<typeof partsOfPage>;

/** Shows what was found; the list of everything stands in where nothing was. */
export function show(page: Parts, answer: Answer) {
  page.list.replaceChildren(...answer.found.map(resultItem));
  page.everything.hidden = answer.found.length > 0;
  showHelp(page, answer.danger);
}

/** Shows the emergency card, or takes it away. */
export const showHelp = ({ danger, dangerCard }: Parts, isNeeded: boolean): void =>
  danger.replaceChildren(...(isNeeded ? [dangerCard] : []));

/** Milliseconds without a key before a status is said: screen readers would read out one for each key. */
const quiet = 1200;

/**
 * Makes the voice of the search: it writes the status, which screen readers read out, and never the same one twice.
 * @returns a function that says words at once, or, while a reader types, when no key has come for a while
 */
export function makeVoice({ status }: Parts) {
  let timer: ReturnType<typeof setTimeout>;
  return (words: (string | Node)[], isTyping: boolean): void => {
    clearTimeout(timer);
    const said = words.map((part) => (typeof part === 'string' ? part : part.textContent)).join('');
    const say = () => {
      if (said !== status.textContent) status.replaceChildren(...words);
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
