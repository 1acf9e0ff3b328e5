import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * A site of one page that holds the words of a built page and nothing else: no styles, no links, no pictures.
 * @param file the built page whose main part is taken
 * @returns the site's folder, to be removed by the caller
 */
export function barePage(file: string): string {
  const page = parse(readFileSync(file, 'utf8'));
  const lines = (page.querySelector('main')?.structuredText ?? '').split('\n').filter((line) => line.trim());
  if (!lines.length) throw new Error(`${file} has no main part with words.`);
  const folder = mkdtempSync(join(tmpdir(), 'basalt-bare-'));
  const head =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Words</title>';
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>\n${lines.map((line) => `<p>${escaped(line)}`).join('\n')}\n</body></html>\n`;
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, '404.html'), '<!doctype html><title>None</title>');
  return folder;
}
