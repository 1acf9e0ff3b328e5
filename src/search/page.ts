import type { Answer, Wish } from './engine.ts';
import { finder } from './find.ts';
import { type Parts, partsOfPage, show, showFailure, walkByArrows } from './view.ts';

/** Milliseconds without a key before a search starts. */
const pause = 150;
const nothing: Answer = { found: [], near: [], danger: false, shallow: false };

/** Puts into the fields what the address says: ?q= and &topic=. */
function readAddress({ field, topic }: Parts) {
  const given = new URLSearchParams(location.search);
  field.value = given.get('q') ?? '';
  topic.value = given.get('topic') ?? '';
}

/** Puts into the address what the fields say. */
function writeAddress({ field, topic }: Parts, how: 'push' | 'replace') {
  const given = new URLSearchParams({ q: field.value.trim(), topic: topic.value });
  for (const [key, value] of [...given]) if (!value) given.delete(key);
  history[`${how}State`](null, '', given.size ? `?${given}` : location.pathname);
}

/** Makes the function that searches for what the fields say and shows what it finds; the newest search wins. */
function searcher(page: Parts) {
  const { pagefind = '', index = '', base = '' } = page.list.dataset;
  const find = finder({ bundle: pagefind, data: index, base });
  let newest = 0;
  async function run(wish: Wish = {}) {
    const mine = ++newest;
    const query = page.field.value.trim();
    try {
      const answer = query ? await find(query, { ...wish, topic: page.topic.value }) : nothing;
      if (mine === newest) show(page, answer, query, ways);
    } catch {
      showFailure(page);
    }
  }
  const ways = {
    asTyped: () => run({ asIs: true }),
    deeper: () => run({ deep: true }),
    instead(word: string) {
      page.field.value = word;
      writeAddress(page, 'push');
      run();
    },
  };
  return run;
}

/** Runs the search page: reads the address, searches as the reader types, keeps the address in step. */
export function startSearch(): void {
  const page = partsOfPage();
  const run = searcher(page);
  let timer: ReturnType<typeof setTimeout>;
  const go = (how: 'push' | 'replace') => {
    clearTimeout(timer);
    writeAddress(page, how);
    run();
  };
  page.field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => go('replace'), pause);
  });
  page.form.addEventListener('submit', (event) => {
    event.preventDefault();
    go('push');
  });
  page.topic.addEventListener('change', () => go('push'));
  const read = () => {
    readAddress(page);
    run();
  };
  addEventListener('popstate', read);
  page.topic.disabled = false;
  page.field.focus();
  read();
  walkByArrows(page);
}
