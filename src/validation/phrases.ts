/** Marketing phrases that no study supports. They are allowed in quotation marks only, as a claim under test. */
const banned =
  /\b(?:detox|toxins|boosts?\s+immunity|clinically\s+proven|safe\s+for\s+everyone|lowers?\s+cortisol|cures)\b/gi;

/** The banned phrases in a text that are not in quotation marks, each once. */
export const bannedPhrases = (text: string): string[] => {
  const found = text.replace(/“[^”]*”/g, '').match(banned) ?? [];
  return [...new Set(found.map((phrase) => phrase.replace(/\s+/g, ' ').toLowerCase()))];
};

/** A message for each banned phrase in a text. */
export const describeBanned = (text: string): string[] =>
  bannedPhrases(text).map(
    (phrase) =>
      `"${phrase}" is not allowed, except in “quotation marks” as a claim that is tested. Say what was measured.`,
  );

/** Markup that readers would see as typed, because it is unfinished or of another Markdown dialect, and how to fix it. */
const strayMarkup: [pattern: RegExp, fix: string][] = [
  [
    /\]\(|\] \((?=[/#.]|https?:|www\.|mailto:|tel:)/,
    'Write a link as [words](address), without a space or a bracket within.',
  ],
  [/\]\[(?!\d)/, 'No line gives the address of these square brackets. Write [words](address).'],
  [/\[\[|\]\]/, 'Write a link as [words](/articles/<slug>/).'],
  [/\[\^/, 'Footnotes do not work here. Say it in the text.'],
  [/^\*\[.+\]:/, 'Say in the text what an abbreviation stands for.'],
  [/\*\*|(?<!\w)__(?=\w)/, 'Close the bold words, with a space outside each ** and none inside.'],
  [/^#{1,6}(?=\p{L})/u, 'Put a space after the # of a heading.'],
  [/^\|/, 'A table needs a line of |---|---| below its head, and a blank line above.'],
  [/^:::\S*|^\[!\p{Lu}+\]/u, 'The boxes here are cards. Write <CareCard>, as README shows.'],
  [/^: /, 'Write a list of terms as a list: - **Term:** its meaning.'],
  [/==(?=\S)/, 'Write **bold** where words matter.'],
  [/\$\$/, 'Write the formula in words.'],
  [/\^[^\s^]+\^/, 'Write the raised sign itself: ² or ³.'],
  [/(?<!\S):[a-z][a-z_+-]+:(?!\w)/, 'Put the picture sign itself here.'],
  [/&[A-Za-z]{2,8}\d?;/, 'Write the sign itself.'],
  [/<\/?[A-Za-z][^>]*>?/, 'No tag works here. Write plain words.'],
];

// Compiled once: every text of the content is searched for each pattern.
const strayPatterns = strayMarkup.map(([pattern, fix]) => ({
  first: new RegExp(pattern, `m${pattern.flags}`),
  all: new RegExp(pattern, `gm${pattern.flags}`),
  fix,
}));

/**
 * Finds stray markup in a text.
 * @returns a message for each, with its line, counted from 0 at the text's beginning
 */
export const findStrayMarkup = (text: string): { line: number; message: string }[] =>
  strayPatterns
    .filter(({ first }) => first.test(text))
    .flatMap(({ all, fix }) =>
      [...text.matchAll(all)].map((found) => ({
        line: text.slice(0, found.index).split('\n').length - 1,
        message: `Readers would see "${found[0].trim()}". ${fix}`,
      })),
    );

/** Messages for a text that is not Markdown: banned phrases and any markup. */
export const describePlainText = (text: string): string[] => [
  ...describeBanned(text),
  ...findStrayMarkup(text).map(({ message }) => message),
];
