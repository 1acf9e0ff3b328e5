import { createSearchClient } from './client.ts';
import { statusMessage } from './message.ts';
import type { SearchOptions } from './query.ts';
import type { Answer } from './search.ts';
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
 * Creates functions that search for what the fields say and show the answer; the newest search wins.
 * @param searchInstead searches for another word
 * @returns runSearch, and searchAgain, which keeps the options of the last search
 */
function createSearcher(elements: Elements, searchInstead: (word: string) => void) {
  const loadSearch = createSearchClient(elements.results.dataset);
  const setStatus = createStatus(elements);
  let newest = 0;
  let lastOptions: SearchOptions = {};
  async function runSearch(trigger: Trigger, given: SearchOptions = {}): Promise<void> {
    const mine = ++newest;
    const isTyping = trigger === 'key';
    const topic = elements.topic.value;
    const typed = elements.field.value.trim();
    const query = isTyping && typed.length < minTyped ? '' : typed;
    lastOptions = given;
    let isShown = false;
    const show = (found: Answer) => {
      if (mine !== newest) return;
      showAnswer(elements, found);
      const help = elements.danger.querySelector('h2')?.textContent;
      setStatus(statusMessage(found, query, topic, help, actions), isTyping || found.isPartial);
      isShown = true;
    };
    try {
      if (!query) return show(emptyAnswer);
      const { search, dangerLevel } = await loadSearch();
      // Help does not wait for any other file.
      const level = dangerLevel(query, isTyping);
      if (level && mine === newest) showDanger(elements, level);
      const first = await search(query, { ...given, isTyping, topic, isQuick: true });
      // Where this key finds nothing, the next one may.
      if (first.results.length || !isTyping) show(first);
      if (isShown && !first.isPartial) return;
      if (isTyping) await new Promise((resume) => setTimeout(resume, typingPause));
      if (mine === newest) show(await search(query, { ...given, isTyping, topic }));
    } catch {
      if (mine !== newest) return;
      // Results stay only if this search was to add to them.
      if (!given.deep && !isShown) showAnswer(elements, emptyAnswer);
      elements.fullList.hidden = false;
      setStatus(failureMessage(), false);
    }
  }
  const searchAgain = (trigger: Trigger, options: SearchOptions = {}) =>
    runSearch(trigger, { ...lastOptions, ...options });
  const actions = {
    asTyped: () => searchAgain('choice', { asTyped: true }),
    deeper: () => searchAgain('choice', { deep: true }),
    instead: searchInstead,
  };
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
