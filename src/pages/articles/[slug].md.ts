import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { publishedArticles } from '../../articles/index.ts';
import { toMarkdown } from '../../feeds/markdown.ts';
import { plainArticle } from '../../feeds/plain-article.ts';
import { absolute, site } from '../../site.ts';

export const getStaticPaths = async () =>
  (await publishedArticles()).map((article) => ({ params: { slug: article.id }, props: { article } }));

/** An article's twin in Markdown, for readers and programs that want the words alone. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { article } }) => {
  const page = absolute(`/articles/${article.id}/`);
  const text = [
    `# ${article.data.title}`,
    toMarkdown(await plainArticle(article)),
    `${site.name} is information, not medical advice. This text is also at <${page}>.`,
  ].join('\n\n');
  return new Response(`${text}\n`, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
