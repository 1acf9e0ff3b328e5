import type { Answer } from './engine.ts';
import { find } from './find.ts';
import { resultItem } from './result.ts';

/** Milliseconds without a key before a search starts. */
const pause = 150;
const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

/** Runs the search page: reads ?q=, searches as the reader types, keeps the address in step. */
export function startSearch(): void {
  const [form, field] = [part<HTMLFormElement>('search-form'), part<HTMLInputElement>('q')];
  const [list, status, everything, danger] = [
    part('search-results'),
    part('search-status'),
    part('search-all'),
    part('search-danger'),
  ];
  const addresses = { bundle: list.dataset['pagefind'] ?? '', data: list.dataset['index'] ?? '' };
  let newest = 0;

  async function run(query: string, asIs = false) {
    const mine = ++newest;
    const words = query.trim();
    if (!words) return show({ found: [], danger: false }, '');
    try {
      const answer = await find(addresses, words, asIs);
      if (mine === newest) show(answer, words);
    } catch {
      everything.hidden = false;
      status.textContent = 'Search could not load. The list below holds every article.';
    }
  }

  function show({ found, corrected, danger: urgent }: Answer, query: string) {
    list.replaceChildren(...found.map(resultItem));
    everything.hidden = found.length > 0;
    danger.hidden = !urgent;
    status.replaceChildren(...message(found.length, query, corrected));
  }

  function message(count: number, query: string, corrected: string | undefined): (string | Node)[] {
    if (!query) return [];
    const counted =
      count === 0
        ? `Nothing on this site answers “${query}”. Try other words, the quiz, or the list below.`
        : `${count} ${count === 1 ? 'page' : 'pages'} found.`;
    if (!corrected || !count) return [counted];
    const instead = document.createElement('button');
    instead.type = 'button';
    instead.textContent = `Search instead for “${query}”`;
    instead.addEventListener('click', () => run(query, true));
    return [`Showing results for “${corrected}”. `, instead, ` ${counted}`];
  }

  const toAddress = (query: string) => (query.trim() ? `?q=${encodeURIComponent(query.trim())}` : location.pathname);
  let timer: ReturnType<typeof setTimeout>;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      history.replaceState(null, '', toAddress(field.value));
      run(field.value);
    }, pause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    history.pushState(null, '', toAddress(field.value));
    run(field.value);
  });
  const read = () => {
    field.value = new URLSearchParams(location.search).get('q') ?? '';
    return run(field.value);
  };
  addEventListener('popstate', read);
  field.focus();
  read();
  walkByArrows(field, list);
}

/** Arrow keys walk from the field through the results and back. */
function walkByArrows(field: HTMLElement, list: HTMLElement): void {
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
