import type { DangerLevel } from './danger.ts';
import type { Result } from './search.ts';

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

/** Replaces what an element has, but for what stays the same at its beginning: that keeps its focus, and a press on it. */
function update(parent: HTMLElement, nodes: Node[]): void {
  const first = nodes.findIndex((node, i) => !node.isEqualNode(parent.childNodes[i] ?? null));
  const same = first < 0 ? nodes.length : first;
  while (parent.childNodes.length > same) parent.lastChild?.remove();
  parent.append(...nodes.slice(same));
}

/** Shows the care card of a level, or none. */
export const showDanger = ({ danger, cards }: Elements, level: DangerLevel | undefined): void =>
  update(
    danger,
    cards.filter((card) => card.dataset['level'] === level),
  );

/** Shows the results, or the list of all articles if there are none. */
export function showResults(elements: Elements, results: Result[]): void {
  update(elements.results, results.map(createResult));
  elements.fullList.hidden = results.length > 0;
}

/** Hides the words of the status from screen readers, which find them in the live region; its buttons stay. */
const hideWords = (part: string | Node): Node =>
  typeof part === 'string' ? createElement('span', { 'aria-hidden': 'true' }, part) : part;

/**
 * Creates functions for the status: one shows it at once, and announces it after so many milliseconds, unless another comes
 * before; one takes back what is still to be announced. The same status is not announced twice.
 */
export function createStatus({ status, liveRegion }: Elements) {
  let timer: ReturnType<typeof setTimeout>;
  const cancel = () => clearTimeout(timer);
  return {
    cancel,
    set(parts: (string | Node)[], delay: number): void {
      cancel();
      update(status, parts.map(hideWords));
      const text = status.textContent;
      const announce = () => {
        if (text !== liveRegion.textContent) liveRegion.textContent = text;
      };
      if (delay) timer = setTimeout(announce, delay);
      else announce();
    },
  };
}

/** The status when the search's files could not be loaded: how to go on. */
export const failureMessage = (query: string): (string | Node)[] => [
  'Search could not load. ',
  createLink(`?q=${encodeURIComponent(query)}`, 'Load this page again'),
  ', or use the list below.',
];

/** Lets arrow keys move from the field through the results and back. */
export function enableArrowKeys({ field, results }: Elements): void {
  document.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.isComposing) return;
    const stops = [field, ...results.querySelectorAll<HTMLElement>(':scope > li > a')];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[here + step];
    if (here < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
}
