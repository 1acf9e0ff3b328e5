import { text } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import {
  type Browser,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type Download,
  type Page,
} from 'playwright-core';
import { afterEach, expect, inject } from 'vitest';
import { browserFlags, shellPath, sparingFlags } from './browser.ts';

/** A phone and a desktop, as every browser test sees the site. */
export const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const;

/** How a reader's browser is set, but for a touch screen, which a page has for good. */
interface Settings
  extends Pick<
    BrowserContextOptions,
    'viewport' | 'colorScheme' | 'forcedColors' | 'timezoneId' | 'javaScriptEnabled'
  > {
  /** The browser's own size of text, in pixels. */
  textSize?: number;
  permissions?: string[];
}

/** How a page is opened. */
interface Opening extends Settings {
  hasTouch?: boolean;
  /** Breaks something before the page opens. Its errors are then the test's own to look for. */
  prepare?: (page: Page) => Promise<unknown>;
  /** Whether what is prepared cannot be undone, so that no other test may use the page. */
  isSpoilt?: boolean;
}

/** Waits until a page has done all that it does by itself: the quiz takes answers, and the search has announced what its address finds. */
const settle = async () => {
  const last = performance.now() + 30_000;
  const isAsked = new URLSearchParams(location.search).get('q');
  const isReady = () =>
    !(isAsked && document.querySelector('#search-said')?.textContent === '') &&
    [...document.querySelectorAll('astro-island')].every((island) => island.querySelector('button:enabled'));
  while (!isReady()) {
    if (performance.now() > last) throw new Error('The page is not ready after 30 seconds.');
    await new Promise(requestAnimationFrame);
  }
};

/** Calls back with each error that a page throws or its browser logs. */
function hear(page: Page, complain: (message: string) => void) {
  page.on('pageerror', (error) => complain(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complain(message.text());
  });
}

/** Undoes what a test did to a page, so that the next may use it. */
async function clear(page: Page) {
  page.removeAllListeners();
  await page.unrouteAll();
  // Another address, so that the next test loads its page anew even where it differs in its fragment alone.
  await page.evaluate(() => history.replaceState(null, '', '/left'));
}

/** The session in which each page is set: what one session has set, another cannot undo. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();
function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** Sets the browser's own size of text for a page, in pixels; 16 is the usual. */
export const setTextSize = async (page: Page, standard: number) =>
  (await sessionOf(page)).send('Page.setFontSizes', { fontSizes: { standard } });

/** What each page was set to last that costs calls of its own. */
const settingsOf = new WeakMap<Page, string>();

/** Sets a page as a reader's browser is set. A context that begins so would cost three processes of its own. */
async function set(page: Page, { viewport, colorScheme = 'light', forcedColors = 'none', ...rest }: Settings) {
  if (viewport && !isDeepStrictEqual(viewport, page.viewportSize())) await page.setViewportSize(viewport);
  await page.emulateMedia({ media: null, colorScheme, forcedColors });
  const settings = JSON.stringify(rest);
  if (settings === (settingsOf.get(page) ?? '{}')) return;
  settingsOf.set(page, settings);
  const { textSize = 16, timezoneId = '', javaScriptEnabled = true, permissions = [] } = rest;
  await setTextSize(page, textSize);
  const session = await sessionOf(page);
  await session.send('Emulation.setTimezoneOverride', { timezoneId });
  await session.send('Emulation.setScriptExecutionDisabled', { value: !javaScriptEnabled });
  await page.context().clearPermissions();
  await page.context().grantPermissions(permissions);
}

/** One browser for all files that a worker runs, and its pages that a next test may use, those with a touch screen apart. */
let started: Promise<Browser> | undefined;
const idle = { touch: [] as Page[], mouse: [] as Page[] };

/**
 * Gives a test file the browser that all files of its worker share. It ends with the worker.
 * @returns a function that opens a path of the site. The site keeps nothing, so tests have the same pages in turn, which is twice
 * as quick as fresh ones
 */
export function useBrowser() {
  const complaints: string[] = [];
  const used: { page: Page; to: Page[] }[] = [];
  // An error on any page, a breach of its policy above all, fails the test that opened it.
  afterEach(async () => {
    for (const { page, to } of used.splice(0)) {
      if (page.isClosed()) continue;
      await clear(page);
      to.push(page);
    }
    const kept = new Set([...idle.touch, ...idle.mouse]);
    const pages = (await started)?.contexts().flatMap((context) => context.pages()) ?? [];
    await Promise.all(pages.filter((page) => !kept.has(page)).map((page) => page.close()));
    expect(complaints.splice(0)).toEqual([]);
  });
  return async (path: string, opening: Opening = {}): Promise<Page> => {
    const { prepare, isSpoilt = false, hasTouch = false, viewport = sizes.desktop, ...settings } = opening;
    started ??= chromium.launch({ executablePath: shellPath(), args: [...browserFlags, ...sparingFlags] });
    const pages = idle[hasTouch ? 'touch' : 'mouse'];
    const page = (isSpoilt ? undefined : pages.pop()) ?? (await (await started).newPage({ viewport, hasTouch }));
    if (!isSpoilt) used.push({ page, to: pages });
    await set(page, { viewport, ...settings });
    if (prepare) await prepare(page);
    else hear(page, (message) => complaints.push(message));
    await page.goto(inject('site') + path);
    if (!prepare && settings.javaScriptEnabled !== false) await page.evaluate(settle);
    return page;
  };
}

/** The text of a file that a page saves. */
export const textOf = async (file: Download): Promise<string> => text(await file.createReadStream());

/** The paths that a page asks for from now on. */
export function watch(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}
