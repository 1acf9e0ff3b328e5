import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { need } from './need.ts';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Flags for a quiet browser that calls no one. */
export const browserFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Flags that save one part in twenty of the processor where one test after another drives the same browser. */
export const sparingFlags = ['--in-process-gpu', '--disable-site-isolation-trials', '--js-flags=--single-threaded'];

/**
 * The path of the browser that tests drive: Chromium's headless shell where Debian has it, which costs half of what the whole
 * browser does for the same pages; else any Chromium.
 */
export const shellPath = (): string => {
  const shell = '/usr/bin/chromium-headless-shell';
  return !process.env['CHROME_PATH'] && existsSync(shell) ? shell : browserPath();
};

/**
 * The path of a Chromium: CHROME_PATH, the usual places, or Playwright's own; on Debian as root it is installed.
 * @throws when none is found, saying how to get one
 */
export const browserPath = (): string =>
  need([process.env['CHROME_PATH'], ...usualPlaces, chromium.executablePath()], ['chromium'], ', or set CHROME_PATH');

/** Starts that Chromium. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath(), args: browserFlags });
