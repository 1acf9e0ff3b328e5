import type { Answer } from './search.ts';

/** What the reader can do from the message. */
export interface MessageActions {
  /** Searches for the words as typed. */
  asTyped(): void;
  /** Searches the full text too. */
  deeper(): void;
  /** Searches for another word. */
  instead(word: string): void;
}

/** What to do about a danger sign, by how soon. */
const helpFor = {
  emergency: 'If this is happening now, call 999, 112, 911 or 000. ',
  today: 'If this fits you, call a doctor or 111 today. ',
  urgent: 'If this fits you, talk to a health professional before you book. ',
};

const button = (words: string, act: () => void): HTMLButtonElement =>
  Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'link-button',
    textContent: words,
    onclick: act,
  });

/**
 * What is announced after a search: help first where a danger sign was typed, then how much was found, what was mended, and what to try when nothing was.
 * @param query the words as typed; no message when empty
 */
export function statusMessage(
  { results, corrected, suggestions, unlisted, canSearchTexts, danger, isGuess }: Answer,
  query: string,
  topic: string,
  actions: MessageActions,
): (string | Node)[] {
  if (!query) return [];
  const help = danger ? [helpFor[danger]] : [];
  const where = topic ? ` under ${topic}` : '';
  if (!results.length)
    return [
      ...help,
      `Nothing on this site answers “${query}”${where}. `,
      ...(suggestions.length
        ? [
            'Did you mean: ',
            ...suggestions.flatMap((word, i) => [i ? ', ' : '', button(word, () => actions.instead(word))]),
            '? ',
          ]
        : []),
      'Try other words, the quiz, or the list below.',
    ];
  const count = `${results.length} ${results.length === 1 ? 'result' : 'results'}${where}. `;
  const unknown = unlisted.map((name) => `“${name}”`).join(', ');
  const closest = unknown
    ? `We do not know ${unknown}. If it is an illness or a medicine, read who should ask first: `
    : 'Closest we have: ';
  const counted = isGuess ? closest + count : count;
  const correction = corrected
    ? [`Showing results for “${corrected}”. `, button(`Search instead for “${query}”`, actions.asTyped), '. ']
    : [];
  return [
    ...help,
    ...correction,
    counted,
    ...(canSearchTexts ? [button('Search every word of the articles too', actions.deeper)] : []),
  ];
}
