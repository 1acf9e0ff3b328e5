import type { CollectionEntry } from 'astro:content';
import { hash } from 'node:crypto';
import { ledger } from '../data/content.ts';
import { iconAddress } from '../metadata/icon.ts';
import { isOverdue } from '../schemas/article.ts';
import { repository } from '../site/addresses.ts';

const digest = (text: string) => hash('sha256', text);

/**
 * Makes a function that names all that an article's page depends on, beside the code and the quiz, which Astro watches:
 * a build keeps the pages whose name is the same as before.
 * @param related the other articles that the page names
 */
export async function cacheKeys() {
  // Any change of the ledger or of the icon makes every article anew.
  const all = digest(JSON.stringify([await ledger(), repository, iconAddress('/icon.svg')]));
  return (article: CollectionEntry<'articles'>, related: CollectionEntry<'articles'>[]): string => {
    const parts = [all, isOverdue(article.data), article.digest, ...related.map(({ id, digest }) => id + digest)];
    return digest(parts.join());
  };
}
