import type { Answer, Wish } from './engine.ts';
import { finder } from './find.ts';
import { message } from './message.ts';
import { link, resultItem } from './result.ts';

/** Milliseconds without a key before a search starts. */
const pause = 150;
const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

/** What the address says: the words, and the topic to show. */
const asked = () => {
  const given = new URLSearchParams(location.search);
  return { query: given.get('q') ?? '', topic: given.get('topic') ?? '' };
};

/** Runs the search page: reads ?q= and &topic=, searches as the reader types, keeps the address in step. */
export function startSearch(): void {
  const [form, field] = [part<HTMLFormElement>('search-form'), part<HTMLInputElement>('q')];
  const topic = part<HTMLSelectElement>('topic');
  const [list, status, everything, danger] = [
    part('search-results'),
    part('search-status'),
    part('search-all'),
    part('search-danger'),
  ];
  const { pagefind = '', index = '', base = '' } = list.dataset;
  const find = finder({ bundle: pagefind, data: index, base });
  let newest = 0;

  async function run(wish: Wish = {}) {
    const mine = ++newest;
    const query = field.value.trim();
    if (!query) return show({ found: [], near: [], danger: false, shallow: false }, '');
    try {
      const answer = await find(query, { ...wish, topic: topic.value });
      if (mine === newest) show(answer, query);
    } catch {
      everything.hidden = false;
      status.replaceChildren(
        'Search could not load. ',
        link(location.href, 'Load this page again'),
        ', or use the list below.',
      );
    }
  }

  function show(answer: Answer, query: string) {
    list.replaceChildren(...answer.found.map(resultItem));
    everything.hidden = answer.found.length > 0;
    danger.hidden = !answer.danger;
    status.replaceChildren(...message(answer, query, topic.value, ways));
  }

  const ways = {
    asTyped: () => run({ asIs: true }),
    deeper: () => run({ deep: true }),
    instead(word: string) {
      field.value = word;
      write('push');
      run();
    },
  };

  function write(how: 'push' | 'replace') {
    const given = new URLSearchParams({ q: field.value.trim(), topic: topic.value });
    for (const [key, value] of [...given]) if (!value) given.delete(key);
    const address = given.size ? `?${given}` : location.pathname;
    history[`${how}State`](null, '', address);
  }

  let timer: ReturnType<typeof setTimeout>;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      write('replace');
      run();
    }, pause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    write('push');
    run();
  });
  topic.addEventListener('change', () => {
    write('push');
    run();
  });
  const read = () => {
    const { query, topic: chosen } = asked();
    [field.value, topic.value] = [query, chosen];
    return run();
  };
  addEventListener('popstate', read);
  topic.disabled = false;
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
