import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { articleLoader } from './articles/loader.ts';
import { articleSchema } from './schemas/article.ts';

/** Articles alone are a collection of Astro's, for its cache. src/data/content.ts reads the other files of content/. */
export const collections = {
  articles: defineCollection({
    loader: articleLoader({ base: './content/articles', pattern: '*.mdx' }),
    schema: articleSchema.safeExtend({ claims: z.array(z.string()) }),
  }),
};
