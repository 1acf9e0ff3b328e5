import { existsSync, readFileSync, statSync } from 'node:fs';
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
  if (!existsSync(path)) return wrong(1, 'The file is missing. Put it back from the history.');
  const { size } = statSync(path);
  if (size > mostBytes)
    return wrong(1, `The file has ${size} bytes, more than the ${mostBytes} it may. Move what is no text to public/.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
      ? wrong(1, 'The file is not UTF-8 text. Save it as UTF-8.')
      : wrong(1, `The file cannot be read (${code}). Make it a file that everyone may read.`);
  }
  const clean = text.replaceAll('\r\n', '\n');
  if (!clean.trim()) return wrong(1, 'The file is empty. Write its text.');
  // Unseen marks: other line ends, marks that turn the text's direction, a byte order mark within.
  const unseen = /(?![\t\n])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/u.exec(clean);
  if (unseen) {
    const code = unseen[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const line = clean.slice(0, unseen.index).split('\n').length;
    return wrong(line, `An unseen character (U+${code}) stands here. Type the line anew.`);
  }
  const marker = clean.split('\n').findIndex((line) => /^(<{7}|>{7}) /.test(line));
  return marker < 0
    ? clean
    : wrong(
        marker + 1,
        'A merge left two versions here. Keep one, and remove the lines of <<<<<<<, ======= and >>>>>>>.',
      );
}
