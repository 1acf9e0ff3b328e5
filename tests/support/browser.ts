import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

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

const findBrowser = (): string | undefined =>
  [process.env['CHROME_PATH'], ...usualPlaces, chromium.executablePath()].find((place) => place && existsSync(place));

/**
 * The path of a Chromium: CHROME_PATH, the usual places, or Playwright's own; on Debian as root it installs one.
 * @throws when none is found, saying how to get one
 */
export function browserPath(): string {
  const found = findBrowser();
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('No browser found: installing chromium with apt-get.');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit' });
  }
  const installed = findBrowser();
  if (!installed)
    throw new Error(
      'The tests need Chromium. Install it (Debian: apt-get install chromium), or set CHROME_PATH to its path.',
    );
  return installed;
}
