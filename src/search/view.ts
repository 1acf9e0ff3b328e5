import type { Answer } from './engine.ts';
import { message, type Ways } from './message.ts';
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
});

/** The parts of the search page. */
export type Parts = ReturnType<typeof partsOfPage>;

/** Shows an answer; the list of everything stands in where nothing was found. */
export function show({ list, status, everything, danger, topic }: Parts, answer: Answer, query: string, ways: Ways) {
  list.replaceChildren(...answer.found.map(resultItem));
  everything.hidden = answer.found.length > 0;
  danger.hidden = !answer.danger;
  status.replaceChildren(...message(answer, query, topic.value, ways));
}

/** Says that the search's files could not be loaded, and how to go on. */
export function showFailure({ status, everything }: Parts) {
  everything.hidden = false;
  const again = link(location.href, 'Load this page again');
  status.replaceChildren('Search could not load. ', again, ', or use the list below.');
}

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
