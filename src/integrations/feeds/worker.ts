// Makes the feed and the articles' Markdown versions in a thread of its own, beside the build.
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { PublishedArticle } from '../../data/parsed-content.ts';
import { digestCode, readCache, writeCache } from '../../validation/cache-file.ts';
import { articleMarkdown, findArticle } from './article-formats.ts';
import { listFiles } from './files.ts';

export interface WorkerData {
  root: string;
  home: string;
  /** Keeps the Markdown versions between builds, since making one takes far longer than telling that its page is the same. */
  cacheFile: string;
}

/** A page that was rendered, from its article on, or at the end the published articles and the folder of the site. */
export type Message = { address: string; html: string } | { published: PublishedArticle[]; folder: string };

const { root, home, cacheFile }: WorkerData = workerData;
const code = digestCode(root);
/** Each Markdown version with the digest of the page that it was made from, by address. */
type Kept = Map<string, { digest: string; markdown: string }>;
const before = readCache<Kept>(cacheFile, code);
const kept: Kept = new Map();

function makeMarkdown(address: string, page: string): string {
  const digest = hash('sha256', page);
  const last = before?.get(address);
  const markdown = last?.digest === digest ? last.markdown : articleMarkdown(page, address);
  kept.set(address, { digest, markdown });
  return markdown;
}

async function writeAll({ published, folder }: Extract<Message, { folder: string }>): Promise<void> {
  const readPage = async (path: string) => readFileSync(join(folder, path, 'index.html'), 'utf8');
  const make = async (address: string, read: () => Promise<string>) =>
    kept.get(address)?.markdown ?? makeMarkdown(address, findArticle(await read()));
  const files = listFiles(root, home, published, readPage, make);
  for (const [path, make] of files) writeFileSync(join(folder, path), await make());
  writeCache(cacheFile, code, kept);
}

parentPort?.on('message', async (message: Message) => {
  if ('html' in message) makeMarkdown(message.address, findArticle(message.html));
  else await writeAll(message).finally(() => parentPort?.close());
});
