import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { absolute } from '../../addresses.ts';
import { cacheKeys } from '../../articles/cache-key.ts';
import { publishedArticles } from '../../articles/index.ts';
import { articleHtml } from '../../feeds/article-html.ts';
import { toMarkdown } from '../../feeds/markdown.ts';
import { site } from '../../site.ts';

export async function getStaticPaths() {
  const cacheKey = await cacheKeys();
  return (await publishedArticles()).map((article) => ({
    params: { slug: article.id },
    props: { article },
    cacheKey: cacheKey(article),
  }));
}

/** An article's twin in Markdown, for readers and programs that want the words alone. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { article } }) => {
  const page = absolute(`/articles/${article.id}/`);
  const text = [
    `# ${article.data.title}`,
    toMarkdown(await articleHtml(article), page),
    `${site.name} is information, not medical advice. This text is also at <${page}>.`,
  ].join('\n\n');
  return new Response(`${text}\n`, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
