import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { need } from '../support/need.ts';
import { tempFolder } from './temp.ts';

const run = promisify(execFile);

/** A word that was read off the screen, and where its left end and its middle stand, in pixels. */
interface Word {
  text: string;
  left: number;
  middle: number;
  line: string;
}

interface Screen {
  env: NodeJS.ProcessEnv;
  /** The picture of the screen, once it has come to rest. */
  look(): Promise<string>;
  click(x: number, y: number): Promise<unknown>;
}

/** Runs a browser that nothing can drive on a screen of its own, as tall as a page: it is read by sight and pressed by mouse. */
async function onScreen<T>([program = '', ...args]: string[], act: (screen: Screen) => Promise<T>): Promise<T> {
  const xvfb = need(['/usr/bin/Xvfb'], ['xvfb']);
  const xdotool = need(['/usr/bin/xdotool'], ['xdotool']);
  const importer = need(['/usr/bin/import'], ['imagemagick']);
  need(['/usr/bin/tesseract'], ['tesseract-ocr']);
  const server = spawn(xvfb, ['-displayfd', '1', '-screen', '0', '1000x3600x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((found) => server.stdout.once('data', (data) => found(String(data).trim())));
  const env = { ...process.env, DISPLAY: `:${number}`, HOME: tempFolder('small-browser') };
  const browser = spawn(program, args, { env, stdio: 'ignore' });
  const missing = new Promise<never>((_, fail) => browser.on('error', fail));
  const shoot = async () => {
    const file = join(env.HOME, `${Date.now()}.png`);
    await run(importer, ['-window', 'root', file], { env });
    return file;
  };
  const look = async () => {
    for (let last = ''; ; await pause(500)) {
      const file = await shoot();
      const { stdout } = await run('identify', ['-format', '%#', file]);
      if (stdout === last) return file;
      last = stdout;
    }
  };
  const click = (x: number, y: number) =>
    run(xdotool, ['mousemove', `${x}`, `${y}`, 'sleep', '0.3', 'click', '1'], { env });
  try {
    return await Promise.race([act({ env, look, click }), missing]);
  } finally {
    browser.kill('SIGKILL');
    server.kill();
  }
}

/** The words on a picture, line by line. */
async function wordsOn(picture: string): Promise<Word[]> {
  const { stdout } = await run('tesseract', [picture, '-', '--psm', '6', 'tsv'], { maxBuffer: 1e7 });
  return stdout
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'))
    .filter((cells) => Number(cells[10]) > 0 && cells[11]?.trim())
    .map(([, , block, paragraph, line, , left, top, , height, , text]) => ({
      text: text ?? '',
      left: Number(left),
      middle: Number(top) + Number(height) / 2,
      line: `${block} ${paragraph} ${line}`,
    }));
}

/** Waits until the page is there: words are read off the screen until one of them is seen. */
async function readUntil(screen: Screen, seen: string): Promise<Word[]> {
  for (let tries = 0; tries < 5; tries += 1, await pause(1000)) {
    const words = await wordsOn(await screen.look());
    if (words.some(({ text }) => text === seen)) return words;
  }
  throw new Error(`“${seen}” was never seen on its screen`);
}

/** What a browser shows of a page, as text. */
export const readScreen = (command: string[]): Promise<string> =>
  onScreen(command, async (screen) => (await readUntil(screen, 'Basalt')).map(({ text }) => text).join(' '));

/** Ticks the box before "Chest pain", the last such words above Continue, and presses Continue. */
export const pressAll = (command: string[], isDone: () => boolean): Promise<void> =>
  onScreen(command, async (screen) => {
    const words = await readUntil(screen, 'Continue');
    const go = words.find(({ text }) => text === 'Continue');
    const above = words.filter(({ text, middle }) => /Chest$/.test(text) && go && middle < go.middle);
    const sign = above.at(-1);
    if (!go || !sign) throw new Error('the box or the button was not seen on its screen');
    // Where the box stands close, it is read as a letter of the word.
    await screen.click(sign.text === 'Chest' ? sign.left - 12 : sign.left + 7, sign.middle);
    await screen.look();
    await screen.click(go.left + 10, go.middle);
    for (let tries = 0; !isDone() && tries < 25; tries += 1) await pause(200);
  });
