import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problem.ts';

/** The most bytes a content file may hold. The longest article has a tenth of it. */
const mostBytes = 1_000_000;

/**
 * Reads a content file as text, without its byte order mark and with line ends of one kind.
 * @param file the path from the root, named in the problem
 * @returns the text, or why it cannot be one
 */
export function readText(root: string, file: string): string | Problem {
  const wrong = (line: number, message: string): Problem => ({ file, line, message });
  const path = join(root, file);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return wrong(1, 'The file is missing. Put it back, or take it from the history.');
  if (size > mostBytes)
    return wrong(1, `The file has ${size} bytes. Keep it to ${mostBytes}: split it, or move pictures to public/.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    return wrong(1, 'The file is not UTF-8 text. Save it as UTF-8.');
  }
  const clean = text.replaceAll('\r\n', '\n');
  if (!clean.trim()) return wrong(1, 'The file is empty. Fill it, or remove it.');
  const marker = clean.split('\n').findIndex((line) => /^(<{7}|>{7}) /.test(line));
  return marker < 0
    ? clean
    : wrong(marker + 1, 'A merge marker was left here. Choose one side and remove the marker lines.');
}
