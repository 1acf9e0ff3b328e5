import type { CollectionEntry } from 'astro:content';
import { experimental_AstroContainer as Container } from 'astro/container';
import { readArticle } from '../articles/index.ts';
import PlainArticle from './PlainArticle.astro';

const container = Container.create();

/**
 * An article's whole text as HTML without script.
 * @throws when the article makes a claim that is not in content/claims.yaml
 */
export async function articleHtml(article: CollectionEntry<'articles'>): Promise<string> {
  const { Content, references } = await readArticle(article);
  return (await container).renderToString(PlainArticle, {
    props: { article, Content, sources: references.sources },
    locals: { references },
  });
}
