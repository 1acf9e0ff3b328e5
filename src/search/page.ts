import { type By, makeAddress } from './address.ts';
import type { Answer, Wish } from './engine.ts';
import { finder } from './find.ts';
import { message } from './message.ts';
import { failure, makeVoice, type Parts, partsOfPage, show, showDanger, walkByArrows } from './view.ts';

/** Milliseconds without a key before a search starts. */
const pause = 150;
const nothing: Answer = { found: [], near: [], danger: undefined, guess: false, names: [], shallow: false };

/**
 * Makes the functions that search for what the fields say and show what they find; the newest search wins.
 * @param instead searches for another word
 * @returns a new search, and one more that keeps what the reader wished of the last
 */
function searcher(page: Parts, instead: (word: string) => void) {
  const { pagefind = '', index = '', base = '' } = page.list.dataset;
  const find = finder({ pagefind, index, base });
  const say = makeVoice(page);
  let newest = 0;
  let wished: Wish = {};
  async function answerTo(query: string, wish: Wish): Promise<Answer> {
    const { search, dangerLevel } = await find();
    // Help waits for no other file.
    const level = dangerLevel(query, wish.isTyping);
    if (level && page.field.value.trim() === query) showDanger(page, level);
    return search(query, { ...wish, topic: page.topic.value });
  }
  async function search(by: By, given: Wish = {}): Promise<void> {
    const mine = ++newest;
    const query = page.field.value.trim();
    const wish = { ...given, isTyping: by === 'key' };
    wished = given;
    try {
      const answer = query ? await answerTo(query, wish) : nothing;
      if (mine !== newest) return;
      show(page, answer);
      say(message(answer, query, page.topic.value, ways), by === 'key');
    } catch {
      if (mine !== newest) return;
      // What a search had found before is kept only where this one was to add to it.
      if (!wish.deep) show(page, nothing);
      page.everything.hidden = false;
      say(failure(), false);
    }
  }
  const again = (by: By = 'choice', wish: Wish = {}) => search(by, { ...wished, ...wish });
  const ways = {
    asTyped: () => again('choice', { asIs: true }),
    deeper: () => again('choice', { deep: true }),
    instead,
  };
  return { search, again };
}

/** Runs the search page: reads the address, searches as the reader types, keeps the address in step. */
export function startSearch(): void {
  const page = partsOfPage();
  const address = makeAddress(page);
  const { search, again } = searcher(page, (word) => {
    page.field.value = word;
    go('choice');
  });
  let timer: ReturnType<typeof setTimeout>;
  function go(by: By, run = search) {
    clearTimeout(timer);
    address.write(by);
    run(by);
  }
  page.field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(go, pause, 'key');
  });
  page.form.addEventListener('submit', (event) => {
    event.preventDefault();
    go('enter');
  });
  page.topic.addEventListener('change', () => go('choice', again));
  const read = () => {
    address.read();
    search('choice');
  };
  addEventListener('popstate', read);
  page.topic.disabled = false;
  // A browser may open the page ahead, for a reader who has not come yet.
  if (document.prerendering) document.addEventListener('prerenderingchange', read, { once: true });
  else read();
  walkByArrows(page);
}
