import { createAddressSync, type Trigger } from './address-sync.ts';
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
  showDanger,
  showResults,
} from './view.ts';

/** While one types, nothing is searched for fewer letters. */
const minTyped = 3;
/** Milliseconds without a key before a search counts as one: it enters the address, and files that few searches need load. */
const typingPause = 150;
/** Milliseconds before a status is announced: a screen reader would read out one for each key, and one that is not yet whole. */
const announceDelay = { key: 1_200, partial: 2_400 };

/**
 * Finds what there is to show for a query, in turn: pages at once, then all that it finds. That nothing is found waits for what
 * may find more: further files, and while one types, a pause.
 * @param isCurrent whether no newer search has begun
 */
async function* findInTurn(
  search: Search['search'],
  query: string,
  options: SearchOptions,
  isCurrent: () => boolean,
): AsyncGenerator<Answer> {
  const first = await search(query, { ...options, isQuick: true });
  const isHeldBack = !first.results.length && (options.isTyping || first.isPartial);
  if (!isHeldBack) yield first;
  if (options.isTyping) await new Promise((resume) => setTimeout(resume, typingPause));
  if (isCurrent() && (isHeldBack || first.isPartial)) yield search(query, options);
}

/** Creates functions that show an answer, nothing, or that the search could not load. */
function createDisplay(elements: Elements, actions: MessageActions) {
  const status = createStatus(elements);
  return {
    cancelAnnouncement: status.cancel,
    show(found: Answer, query: string, isTyping: boolean) {
      showResults(elements, found.results);
      const help = elements.danger.querySelector('h2')?.textContent;
      const delay = found.isPartial ? announceDelay.partial : isTyping ? announceDelay.key : 0;
      status.set(statusMessage(found, query, elements.topic.value, help, actions), delay);
    },
    clear() {
      showDanger(elements, undefined);
      showResults(elements, []);
      status.set([], 0);
    },
    showFailure(query: string, keepsResults: boolean) {
      if (!keepsResults) showResults(elements, []);
      elements.fullList.hidden = false;
      status.set(failureMessage(query), 0);
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
    const isCurrent = () => mine === newest;
    const isTyping = trigger === 'key';
    const typed = elements.field.value;
    const query = typed.trim();
    lastOptions = given;
    display.cancelAnnouncement();
    if (query.length < (isTyping ? minTyped : 1)) return display.clear();
    // A deeper search adds to the results that are shown.
    let keepsResults = given.deep ?? false;
    try {
      const { search, dangerLevel } = await loadSearch();
      // A space after the last word says that it is whole. Help does not wait for any other file.
      const searched = isTyping ? typed : query;
      if (isCurrent()) showDanger(elements, dangerLevel(searched, isTyping));
      const options = { ...given, isTyping, topic: elements.topic.value };
      for await (const found of findInTurn(search, searched, options, isCurrent)) {
        if (!isCurrent()) return;
        display.show(found, query, isTyping);
        keepsResults = true;
      }
    } catch {
      if (isCurrent()) display.showFailure(query, keepsResults);
    }
  }
  const searchAgain = (trigger: Trigger, options: SearchOptions = {}) =>
    runSearch(trigger, { ...lastOptions, ...options });
  const display = createDisplay(elements, {
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
  const { isNewAddress, readAddress, writeAddress } = createAddressSync(elements);
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
  // A reader who follows a result before a pause finds the search again by Back.
  elements.results.addEventListener('click', () => writeAddress('key'));
  const searchAddress = (isFirst: boolean) => {
    readAddress(isFirst);
    runSearch('choice');
  };
  addEventListener('popstate', () => isNewAddress() && searchAddress(false));
  topic.disabled = false;
  // A browser may open the page ahead of a reader's click.
  if (document.prerendering) document.addEventListener('prerenderingchange', () => searchAddress(true), { once: true });
  else searchAddress(true);
  enableArrowKeys(elements);
}
