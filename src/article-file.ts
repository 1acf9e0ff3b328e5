/**
 * Parts an article's file, whatever its line ends.
 * @returns what stands between its two lines of "---", and the text below; nothing when it does not begin so
 */
export function partsOf(file: string): { front: string; body: string } | undefined {
  const [, front, body] = /^\uFEFF?---\n([\s\S]*?\n)---(?:\n|$)([\s\S]*)$/.exec(file.replaceAll('\r\n', '\n')) ?? [];
  return front === undefined ? undefined : { front, body: body ?? '' };
}
