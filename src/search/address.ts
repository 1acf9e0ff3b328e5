import type { Parts } from './view.ts';

/** What makes a search: a key, Enter, or a choice of a topic or of an offered word. */
export type By = 'key' | 'enter' | 'choice';

/**
 * Keeps the address, ?q= and &topic=, in step with the fields. All the keys of one search are one entry of the
 * browser's history, so that Back leads to the search before it.
 * @returns functions that put the address into the fields, and the fields into the address
 */
export function makeAddress({ field, topic }: Parts) {
  let settled = false;
  // When a reader comes back, WebKit puts the default into a field whose autocomplete is off: what was typed is the default.
  const keep = () => {
    field.defaultValue = field.value;
  };
  return {
    read() {
      const given = new URLSearchParams(location.search);
      field.value = given.get('q') ?? '';
      topic.value = given.get('topic') ?? '';
      keep();
      settled = field.value !== '';
    },
    write(by: By) {
      keep();
      const given = new URLSearchParams({ q: field.value.trim(), topic: topic.value });
      for (const [key, value] of [...given]) if (!value) given.delete(key);
      if (`${given}` !== `${new URLSearchParams(location.search)}`) {
        const how = settled || by === 'choice' ? 'pushState' : 'replaceState';
        history[how](null, '', `${given}` ? `?${given}` : location.pathname);
        settled = false;
      }
      settled ||= by !== 'key';
    },
  };
}
