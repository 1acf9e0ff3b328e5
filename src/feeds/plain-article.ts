import type { CollectionEntry } from 'astro:content';
import { experimental_AstroContainer as Container } from 'astro/container';
import { readArticle } from '../articles/index.ts';
import { absolute } from '../site.ts';
import PlainArticle from './PlainArticle.astro';
import { plainHtml } from './plain-html.ts';

const container = Container.create();

/**
 * An article's whole text as HTML that needs nothing else: no styles, no script, every link absolute.
 * @throws when the article makes a claim that is not in content/claims.yaml
 */
export async function plainArticle(article: CollectionEntry<'articles'>): Promise<string> {
  const { Content, references } = await readArticle(article);
  const html = await (await container).renderToString(PlainArticle, {
    props: { article, Content, sources: references.sources },
    locals: { references },
  });
  return plainHtml(html, absolute(`/articles/${article.id}/`));
}
