import type { DangerLevel } from './danger.ts';
import type { Answer, Result } from './search.ts';

/** An element as JSON: its tag, its attributes, and its children. */
export type ElementData = string | [tag: string, attributes: Record<string, string>, ...children: ElementData[]];

/** Creates an element with attributes and children. */
function createElement(tag: string, attributes: Record<string, string>, ...children: (string | Node)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
/** Builds an element from data, since the page's policy lets no script parse HTML. */
const buildElement = (data: ElementData): string | HTMLElement => {
  if (typeof data === 'string') return data;
  const [tag, attributes, ...children] = data;
  return createElement(tag, attributes, ...children.map(buildElement));
};
const createLink = (href: string, words: string) => createElement('a', { href }, words);

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

/** Finds the elements of the search page that the script uses, and builds its care cards. */
export const findElements = () => ({
  form: byId<HTMLFormElement>('search-form'),
  field: byId<HTMLInputElement>('q'),
  topic: byId<HTMLSelectElement>('topic'),
  results: byId('search-results'),
  status: byId('search-status'),
  liveRegion: byId('search-said'),
  fullList: byId('search-all'),
  danger: byId('search-danger'),
  cards: (JSON.parse(byId('danger-cards').textContent ?? '') as ElementData[]).map(buildElement) as HTMLElement[],
});
export type Elements = ReturnType<typeof findElements>;

function createResult({ url, title, topic, excerpt, sections }: Result): HTMLElement {
  const links = sections.map((section) => createElement('li', {}, createLink(section.url, section.title)));
  return createElement(
    'li',
    { 'data-topic': topic },
    createLink(url, title),
    ' ',
    createElement('small', {}, topic),
    createElement('p', {}, ...excerpt.map((part, i) => (i % 2 ? createElement('mark', {}, part) : part))),
    ...(links.length ? [createElement('ul', {}, ...links)] : []),
  );
}

/** Shows the care card of a level, or none. */
export const showDanger = ({ danger, cards }: Elements, level: DangerLevel | undefined): void =>
  danger.replaceChildren(...cards.filter((card) => card.dataset['level'] === level));

/** Shows the results, or the list of all articles if there are none. */
export function showAnswer(elements: Elements, { results, danger }: Answer): void {
  elements.results.replaceChildren(...results.map(createResult));
  elements.fullList.hidden = results.length > 0;
  showDanger(elements, danger);
}

/** Milliseconds without a key before a status is announced: a screen reader would read out one for each key. */
const announceDelay = 1200;

/** Hides the words of the status from screen readers, which find them in the live region; its buttons stay. */
const hideWords = (part: string | Node): Node =>
  typeof part === 'string' ? createElement('span', { 'aria-hidden': 'true' }, part) : part;

/**
 * Creates a function that shows a status at once, and announces it: at once too, or, while a reader types, when no key has come
 * for a while. The same status is not announced twice.
 */
export function createStatus({ status, liveRegion }: Elements) {
  let timer: ReturnType<typeof setTimeout>;
  return (parts: (string | Node)[], isTyping: boolean): void => {
    clearTimeout(timer);
    status.replaceChildren(...parts.map(hideWords));
    const text = status.textContent;
    const announce = () => {
      if (text !== liveRegion.textContent) liveRegion.textContent = text;
    };
    if (isTyping) timer = setTimeout(announce, announceDelay);
    else announce();
  };
}

/** The status when the search's files could not be loaded: how to go on. */
export const failureMessage = (): (string | Node)[] => [
  'Search could not load. ',
  createLink(location.href, 'Load this page again'),
  ', or use the list below.',
];

/** Lets arrow keys move from the field through the results and back. */
export function enableArrowKeys({ field, results }: Elements): void {
  document.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [field, ...results.querySelectorAll<HTMLElement>(':scope > li > a')];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[here + step];
    if (here < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
}
