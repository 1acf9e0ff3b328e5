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
type Message = (string | Node)[];

const quote = (words: string) => `“${words}”`;
const button = (textContent: string, onclick: () => void): HTMLButtonElement =>
  Object.assign(document.createElement('button'), { type: 'button', className: 'link-button', textContent, onclick });

/** What was found: how much, whether it is a guess, what was mended, and how to find more. */
function foundMessage(answer: Answer, query: string, where: string, actions: MessageActions): Message {
  const { results, corrected, unlisted, isGuess, canSearchTexts } = answer;
  const count = `${results.length} ${results.length === 1 ? 'result' : 'results'}${where}. `;
  const closest = unlisted.length
    ? `We do not know ${unlisted.map(quote).join(', ')}. If it is an illness or a medicine, read who should ask first: `
    : 'Closest we have: ';
  const mended = corrected
    ? [`Showing results for ${quote(corrected)}. `, button(`Search instead for ${quote(query)}`, actions.asTyped), '. ']
    : [];
  const more = canSearchTexts ? [button('Search every word of the articles too', actions.deeper)] : [];
  return [...mended, isGuess ? closest + count : count, ...more];
}

/** What is said when nothing was found: known words close to the reader's, and what else to try. */
function nothingMessage({ suggestions }: Answer, query: string, where: string, actions: MessageActions): Message {
  const offers = suggestions.map((word) => button(word, () => actions.instead(word)));
  return [
    `Nothing on this site answers ${quote(query)}${where}. `,
    ...(offers.length ? ['Did you mean: ', ...offers.flatMap((offer, i) => (i ? [', ', offer] : offer)), '? '] : []),
    'Try other words, the quiz, or the list below.',
  ];
}

/**
 * What is announced after a search: help first where a danger sign was typed.
 * @param query the words as typed
 * @param help the heading of the care card that is shown
 */
export function statusMessage(
  answer: Answer,
  query: string,
  topic: string,
  help: string | undefined,
  actions: MessageActions,
): Message {
  const message = answer.results.length ? foundMessage : nothingMessage;
  return [...(help ? [`${help}. `] : []), ...message(answer, query, topic && ` under ${topic}`, actions)];
}
