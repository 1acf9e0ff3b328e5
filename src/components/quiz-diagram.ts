import type { Edge } from '../quiz/edges.ts';

/** Text in a box or beside an edge: its lines, and the top left corner of the first. */
interface Label {
  x: number;
  y: number;
  lines: string[];
}
interface Box extends Label {
  kind: 'step' | 'stop' | 'plan';
  width: number;
  height: number;
}

// Lengths in pixels. All is at most 360 wide, so that words are 11 px high on a phone of 320 px.
const main = 190; // How wide a step is.
const gap = 16; // Between steps and stops.
const side = 154; // How wide a stop is.
const rail = 12; // From the left edge to the rail of the answers.
const line = 18; // How high a line of words is.
const pad = 9; // Around the words of a box.
const letter = 7.4; // How wide a letter is.
const spaced = 9.4; // How wide it may become where a reader spaces letters and words out (WCAG 1.4.12).

/** Breaks words into lines that fit a width, in pixels, even when a reader spaces the letters out. */
export const wrap = (words: string, width: number): string[] =>
  words.match(new RegExp(`(?! ).{1,${Math.floor(width / spaced)}}(?= |$)|\\S+`, 'g')) ?? [];

function boxOf(kind: Box['kind'], words: string, x: number, y: number, width: number): Box {
  const lines = wrap(words, width - 2 * pad);
  return { kind, x, y, width, height: lines.length * line + 2 * pad, lines };
}

/** Where an answer's last line ends, and the height at which it runs. */
const endOf = (lines: string[]): number => 2 * rail + (lines.at(-1)?.length ?? 0) * letter + 4;
const lastLine = (lines: string[], y: number): number => y + line * lines.length - line / 2;

/** What an answer leads to instead of the next step, beside the answer's last line. A check's verdict is no stop. */
function stopBeside(to: string, words: string, lines: string[], y: number): Box {
  const stop = boxOf(to.startsWith('verdict:') ? 'plan' : 'stop', words, main + gap, y - pad, side);
  stop.y = Math.max(stop.y, lastLine(lines, y) + line - stop.height);
  return stop;
}

/**
 * Lays the quiz out as a diagram, from top to bottom: each step, its answers on a rail to the next, its stops to the right.
 * @param steps ids in order, "plan" last
 * @param titleOf the words of a step, of "plan", or of "stop:" and a gate's id
 * @param skipWords the words beside the detour around a step, from the patterns that take it
 */
export function layoutDiagram(
  steps: string[],
  edges: Edge[],
  titleOf: (id: string) => string,
  skipWords: (only: string[]) => string,
) {
  const boxes: Box[] = [];
  const labels: Label[] = [];
  /** SVG paths. Those that skip a step are dashed. */
  const arrows: { path: string; dashed: boolean }[] = [];
  const detours: { to: string; from: number }[] = [];
  let y = 0;
  for (const [i, step] of steps.entries()) {
    for (const { from } of detours.filter(({ to }) => to === step))
      arrows.push({ path: `M${main} ${from}h${gap / 2}V${y + 14}h${-gap / 2}`, dashed: true });
    const top = boxOf(step === 'plan' ? 'plan' : 'step', titleOf(step), 0, y, main);
    boxes.push(top);
    const bottom = y + top.height;
    y = bottom + pad;
    const next = steps[i + 1];
    const leaving = edges.filter(({ from }) => from === step);
    for (const edge of leaving.filter(({ to }) => to === next || to.includes(':'))) {
      const lines = wrap(edge.answer, main - 2 * rail);
      labels.push({ x: 2 * rail, y, lines });
      const stop = edge.to === next ? undefined : stopBeside(edge.to, titleOf(edge.to), lines, y);
      if (stop) boxes.push(stop);
      if (stop) arrows.push({ path: `M${endOf(lines)} ${lastLine(lines, y)}H${stop.x}`, dashed: false });
      // A stop is as tall as its words need, and what follows is below it.
      y = Math.max(y + lines.length * line, stop ? stop.y + stop.height + pad : 0) + 4;
    }
    const skipping = leaving.filter(({ to }) => to !== next && !to.includes(':'));
    for (const [to, [edge]] of Map.groupBy(skipping, (each) => each.to)) {
      detours.push({ to, from: bottom - 12 });
      labels.push({ x: main + gap, y: y + line, lines: wrap(skipWords(edge?.only ?? []), side) });
    }
    if (next) arrows.push({ path: `M${rail} ${bottom}V${y + pad}`, dashed: false });
    y += pad;
  }
  return { width: main + gap + side, height: y, boxes, labels, arrows };
}
