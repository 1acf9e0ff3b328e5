import puppeteer from 'puppeteer-core';
import { need } from '../support/need.ts';
import type { Driver, Engine } from './driver.ts';

/** Firefox as Debian has it, over WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  async start(scheme): Promise<Driver> {
    const places = [process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox'];
    const executablePath = need(places, ['firefox-esr'], ', or set FIREFOX_PATH');
    const extraPrefsFirefox = { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 };
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, extraPrefsFirefox });
    const page = await browser.newPage();
    await page.setViewport({ width: 390, height: 844 });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    return {
      faults,
      name: (await browser.version()).replace('/', ' '),
      // Over BiDi, goto never ends when the page before was come back to.
      open: (url) => page.evaluate(`void (location.href = ${JSON.stringify(url)})`),
      evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
      press: (key) => page.keyboard.press(key as 'Tab'),
      print: async () => Buffer.from(await page.pdf({ tagged: false })),
      close: () => browser.close(),
    };
  },
};
