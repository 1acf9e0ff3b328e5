import { defineCollection } from 'astro:content';
import { file } from 'astro/loaders';
import { texts } from './articles/loader.ts';
import { articleSchema } from './schemas/article.ts';
import { claimSchema } from './schemas/claim.ts';
import { sourceSchema } from './schemas/source.ts';

/** The collections: where each is read from, and the schema that checks it. */
export const collections = {
  articles: defineCollection({
    loader: texts({ base: './content/articles', pattern: '*.mdx' }),
    schema: articleSchema,
  }),
  claims: defineCollection({ loader: file('content/claims.yaml'), schema: claimSchema }),
  sources: defineCollection({ loader: file('content/sources.yaml'), schema: sourceSchema }),
};
