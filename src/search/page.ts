import { type Found, find } from './find.ts';
import { resultItem } from './result.ts';

const pause = 150;

/** Runs the search page: reads ?q=, searches as the reader types, keeps the address in step. */
export function startSearch(): void {
  const form = document.querySelector<HTMLFormElement>('#search-form');
  const field = form?.querySelector<HTMLInputElement>('input');
  const list = document.querySelector<HTMLOListElement>('#search-results');
  const status = document.querySelector<HTMLElement>('#search-status');
  const everything = document.querySelector<HTMLElement>('#search-all');
  if (!form || !field || !list || !status || !everything) return;
  let newest = 0;

  async function run(query: string) {
    const mine = ++newest;
    const words = query.trim();
    everything!.hidden = words !== '';
    if (!words) return show([], '');
    try {
      const found = await find(list!.dataset['pagefind'] ?? '', words);
      if (mine === newest)
        show(
          found,
          found.length
            ? `${found.length} ${found.length === 1 ? 'page' : 'pages'} found`
            : `Nothing found for “${words}”. The list below holds every article.`,
        );
      if (mine === newest && !found.length) everything!.hidden = false;
    } catch {
      everything!.hidden = false;
      status!.textContent = 'Search could not load. The list below holds every article.';
    }
  }

  function show(found: Found[], message: string) {
    list!.replaceChildren(...found.map(resultItem));
    status!.textContent = message;
  }

  const fromAddress = () => new URLSearchParams(location.search).get('q') ?? '';
  const toAddress = (query: string) => (query ? `?q=${encodeURIComponent(query)}` : location.pathname);
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
    field.value = fromAddress();
    return run(field.value);
  };
  addEventListener('popstate', read);
  field.focus();
  read();
}
