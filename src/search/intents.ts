import { wordsOf } from './words.ts';

/**
 * Forms of questions that tell what is asked whatever the other words are, each with the site's words for the page that
 * answers: whether it does something, who should not have it, what comes after it, how it differs.
 */
const intents: [form: RegExp, site: string][] = [
  [/^(do|does|will|would|can|could) (it|they|this|hot|stones|massages?) (?!hurt|cost|take|last|burn)/, 'benefits'],
  [/^who (should|can|cant|cannot|is)\b/, 'ask first safety'],
  [/\bafter (\w+ ){0,3}(massages?|sessions?|treatments?|stones)\b|\b(day after|next day|afterwards?)\b/, 'aftercare'],
  [/\b(difference|differs?|different)\b/, 'guide differs'],
];

/** The site's words for what a question asks by its form. */
export function intentsOf(query: string[]): string[][] {
  const words = query.join(' ');
  return intents.flatMap(([form, site]) => (form.test(words) ? [wordsOf(site)] : []));
}
