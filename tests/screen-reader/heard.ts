/** What was done, and what Orca then said, line by line. */
export type Heard = [what: string, lines: string[]][];

/** What is said of the place that a reader leaves or comes to, now and then twice, and tells nothing of the page. */
const noise =
  /^(blank|form|main content|.*Chromium frame|Loading\. +Please wait|Finished loading .*|Focus mode|Browse mode|about:blank document web|document web)\.?$/;

/** Leaves out what differs from one run to the next: of a page that opens its name is heard, and now and then a line more. */
const tidy = (what: string, lines: string[]): string[] =>
  lines
    .slice(0, what.startsWith('opens') ? lines.findIndex((line) => /document web\.?$/.test(line)) + 1 : undefined)
    .map((line) =>
      line
        .replace(/ clickable\b/g, '')
        .replace(/\.+$/, '')
        .trim(),
    )
    .filter((line) => line && !noise.test(line));

/**
 * Reads a log: "# " begins a journey, "> " what is done; what is said follows.
 * @returns each journey's acts by its name
 */
export function parse(text: string): Record<string, Heard> {
  const all: Record<string, Heard> = {};
  let journey: Heard = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('# ')) {
      journey = [];
      all[line.slice(2)] = journey;
    } else if (line.startsWith('> ')) journey.push([line.slice(2), []]);
    else if (line) journey.at(-1)?.[1].push(line);
  }
  return all;
}

/** Writes a log as parse reads it. */
export const format = (all: Record<string, Heard>): string =>
  Object.entries(all)
    .map(([name, acts]) =>
      [`# ${name}`, ...acts.flatMap(([what, lines]) => [`> ${what}`, ...tidy(what, lines)])].join('\n'),
    )
    .join('\n\n')
    .concat('\n');

/** All that is said in a journey, in order. Which act it is said after depends on how quick the machine is. */
const stream = (acts: Heard): string[] => acts.flatMap(([what, lines]) => tidy(what, lines));

/** Where two logs of one journey first differ, in words; nothing where they do not. */
export function compare(expected: Heard, heard: Heard): string | undefined {
  const [was, now] = [stream(expected), stream(heard)];
  const at = Array.from({ length: Math.max(was.length, now.length) }).findIndex((_, i) => was[i] !== now[i]);
  if (at < 0) return undefined;
  const act = heard.flatMap(([what, lines]) => tidy(what, lines).map(() => what))[at] ?? 'the end';
  const show = (lines: string[]) => lines.slice(Math.max(0, at - 1), at + 4).join(' | ') || 'nothing';
  return `  at “${act}”:\n    expected: ${show(was)}\n    heard:    ${show(now)}`;
}
