import { createSearchClient } from './client.ts';
import { type MessageActions, statusMessage } from './message.ts';
import type { SearchOptions } from './query.ts';
import type { Answer, Search } from './search.ts';
import {
  createStatus,
  type Elements,
  enableArrowKeys,
  failureMessage,
  findElements,
  showAnswer,
  showDanger,
} from './view.ts';

/** What starts a search: a key, Enter, or the choice of a topic or of an offered word. */
type Trigger = 'key' | 'enter' | 'choice';

/** While one types, nothing is searched for fewer letters. */
const minTyped = 3;
/** Milliseconds without a key before a search counts as one: it enters the address, and files that few searches need load. */
const typingPause = 150;
const emptyAnswer: Answer = { results: [], suggestions: [], unlisted: [], isPartial: false };

/**
 * Keeps the address, ?q= and &topic=, in step with the fields. All the keys of one search are one entry of the browser's
 * history, so that Back leads to the search before it.
 * @returns functions that copy the address into the fields, and the fields into the address
 */
function createAddressSync({ field, topic }: Elements) {
  let isSettled = false;
  // On Back, WebKit restores the default of a field without autocomplete, so what was typed becomes the default.
  const keepTyped = () => {
    field.defaultValue = field.value;
  };
  return {
    readAddress() {
      const params = new URLSearchParams(location.search);
      field.value = params.get('q') ?? '';
      topic.value = params.get('topic') ?? '';
      keepTyped();
      isSettled = field.value !== '';
    },
    writeAddress(trigger: Trigger) {
      keepTyped();
      const params = new URLSearchParams({ q: field.value.trim(), topic: topic.value });
      for (const [key, value] of [...params]) if (!value) params.delete(key);
      if (`${params}` !== `${new URLSearchParams(location.search)}`) {
        const method = isSettled || trigger === 'choice' ? 'pushState' : 'replaceState';
        history[method](null, '', `${params}` ? `?${params}` : location.pathname);
        isSettled = false;
      }
      isSettled ||= trigger !== 'key';
    },
  };
}

/**
 * Finds what there is to show for a query, in turn: pages at once, then all that it finds. While one types, what a next key may
 * make good waits for a pause: that nothing is found, and what needs further files.
 */
async function* findInTurn(search: Search['search'], query: string, options: SearchOptions): AsyncGenerator<Answer> {
  const first = await search(query, { ...options, isQuick: true });
  const isHeldBack = options.isTyping && !first.results.length;
  if (!isHeldBack) yield first;
  if (options.isTyping) await new Promise((resume) => setTimeout(resume, typingPause));
  if (isHeldBack || first.isPartial) yield search(query, options);
}

/** Creates functions that show an answer, or that the search could not load. */
function createDisplay(elements: Elements, actions: MessageActions) {
  const setStatus = createStatus(elements);
  return {
    show(found: Answer, query: string, isTyping: boolean) {
      showAnswer(elements, found);
      const help = elements.danger.querySelector('h2')?.textContent;
      const message = statusMessage(found, query, elements.topic.value, help, actions);
      setStatus(message, isTyping || found.isPartial);
    },
    showFailure(keepsResults: boolean) {
      if (!keepsResults) showAnswer(elements, emptyAnswer);
      elements.fullList.hidden = false;
      setStatus(failureMessage(), false);
    },
  };
}

/**
 * Creates functions that search for what the fields say and show the answer; the newest search wins.
 * @param instead searches for another word
 * @returns runSearch, and searchAgain, which keeps the options of the last search
 */
function createSearcher(elements: Elements, instead: (word: string) => void) {
  const loadSearch = createSearchClient(elements.results.dataset);
  let newest = 0;
  let lastOptions: SearchOptions = {};
  async function runSearch(trigger: Trigger, given: SearchOptions = {}): Promise<void> {
    const mine = ++newest;
    const isTyping = trigger === 'key';
    const typed = elements.field.value.trim();
    const query = isTyping && typed.length < minTyped ? '' : typed;
    lastOptions = given;
    // A deeper search adds to the results that are shown.
    let keepsResults = given.deep ?? false;
    try {
      if (!query) return show(emptyAnswer, query, isTyping);
      const { search, dangerLevel } = await loadSearch();
      // Help does not wait for any other file.
      const level = dangerLevel(query, isTyping);
      if (level && mine === newest) showDanger(elements, level);
      for await (const found of findInTurn(search, query, { ...given, isTyping, topic: elements.topic.value })) {
        if (mine !== newest) return;
        show(found, query, isTyping);
        keepsResults = true;
      }
    } catch {
      if (mine === newest) showFailure(keepsResults);
    }
  }
  const searchAgain = (trigger: Trigger, options: SearchOptions = {}) =>
    runSearch(trigger, { ...lastOptions, ...options });
  const { show, showFailure } = createDisplay(elements, {
    asTyped: () => searchAgain('choice', { asTyped: true }),
    deeper: () => searchAgain('choice', { deep: true }),
    instead,
  });
  return { runSearch, searchAgain };
}

/** Runs the search page: searches for what the address says and for what the reader types, and keeps the address in step. */
export function startSearch(): void {
  const elements = findElements();
  const { field, form, topic } = elements;
  const { readAddress, writeAddress } = createAddressSync(elements);
  const { runSearch, searchAgain } = createSearcher(elements, (word) => {
    field.value = word;
    go('choice');
  });
  let timer: ReturnType<typeof setTimeout>;
  function go(trigger: Trigger, run = runSearch) {
    clearTimeout(timer);
    if (trigger === 'key') timer = setTimeout(writeAddress, typingPause, trigger);
    else writeAddress(trigger);
    run(trigger);
  }
  field.addEventListener('input', () => go('key'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go('enter');
  });
  topic.addEventListener('change', () => go('choice', searchAgain));
  const searchAddress = () => {
    readAddress();
    runSearch('choice');
  };
  addEventListener('popstate', searchAddress);
  topic.disabled = false;
  // A browser may open the page ahead of a reader's click.
  if (document.prerendering) document.addEventListener('prerenderingchange', searchAddress, { once: true });
  else searchAddress();
  enableArrowKeys(elements);
}
