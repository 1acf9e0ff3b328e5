// npm run screenshot: the picture of the site that README shows, from the built site in dist.
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { launchBrowser } from './browser.ts';
import { passGates } from './quiz-page.ts';
import { serveStatic } from './static.ts';

const file = '.github/screenshot.png';
const height = 800;
const [desktop, phone, gap] = [1280, 390, 24];

const server = await serveStatic('dist', '');
const browser = await launchBrowser();
const shoot = async (path: string, width: number, colorScheme: 'light' | 'dark', before?: (page: Page) => unknown) => {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(`http://127.0.0.1:${server.port}${path}`, { waitUntil: 'networkidle' });
  await before?.(page);
  return page.screenshot();
};
const home = await shoot('/', desktop, 'light');
const plan = await shoot('/quiz/#pattern=mild&severity=4&duration=over-12-weeks', phone, 'dark', async (page) => {
  await passGates(page);
  await page.locator('[data-outcome]').evaluate((sheet) => sheet.scrollIntoView());
});
await sharp({ create: { width: desktop + gap + phone, height, channels: 4, background: 'transparent' } })
  .composite([
    { input: home, left: 0, top: 0 },
    { input: plan, left: desktop + gap, top: 0 },
  ])
  .png({ palette: true, compressionLevel: 9 })
  .toFile(file);
await browser.close();
server.stop();
console.log(`${file} drawn`);
