import type { Elements } from './view.ts';

/** What starts a search: a key, Enter, or the choice of a topic or of an offered word. */
export type Trigger = 'key' | 'enter' | 'choice';

/**
 * Keeps the address, ?q= and &topic=, in step with the fields. All the keys of one search are one entry of the browser's
 * history, so that Back leads to the search before it.
 * @returns functions that copy the address into the fields, and the fields into the address
 */
export function createAddressSync({ field, topic }: Elements) {
  let isSettled = false;
  let known = '';
  // On Back, WebKit restores the default of a field without autocomplete, so what was typed becomes the default.
  const keepTyped = () => {
    field.defaultValue = field.value;
  };
  return {
    /** Whether the address has another search than the fields: a step to a part of the page has not. */
    isNewAddress: () => location.search !== known,
    /** @param isFirst keeps what a reader typed before this script ran */
    readAddress(isFirst: boolean) {
      known = location.search;
      const params = new URLSearchParams(known);
      if (!isFirst || !field.value) field.value = params.get('q') ?? '';
      topic.value = params.get('topic') ?? '';
      if (topic.selectedIndex < 0) topic.value = '';
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
        known = location.search;
      }
      isSettled ||= trigger !== 'key';
    },
  };
}
