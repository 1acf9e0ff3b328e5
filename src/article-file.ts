/**
 * Parts an article's file, whatever its line ends, and whatever spaces follow its lines of "---".
 * @returns what stands between those two lines, and the text below; nothing when it does not begin so
 */
export function partsOf(file: string): { front: string; body: string } | undefined {
  const text = file.replaceAll('\r\n', '\n');
  const [, front, body] = /^\uFEFF?---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n|$)([\s\S]*)$/.exec(text) ?? [];
  return front === undefined ? undefined : { front, body: body ?? '' };
}
