/** Marks that readers would see as they are typed, for Markdown here does not know them or they did not work; each with its mend. */
const marks: [mark: RegExp, mend: string][] = [
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

/**
 * What is wrong with the marks in a text, with the mend.
 * @returns the line of each, counted from the text's own first, which is 0
 */
export const findMarks = (text: string): { line: number; message: string }[] =>
  marks.flatMap(([mark, mend]) =>
    [...text.matchAll(new RegExp(mark, `gm${mark.flags}`))].map((found) => ({
      line: text.slice(0, found.index).split('\n').length - 1,
      message: `Readers would see "${found[0].trim()}". ${mend}`,
    })),
  );
