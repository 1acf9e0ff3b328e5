import { defineCollection } from 'astro/content/config';
import { z } from 'zod';
import { articleLoader } from './data/parsed-content.ts';
import { articleSchema } from './schemas/article.ts';

/**
 * Articles alone are a collection of Astro's, for its cache. src/data/content.ts reads the other files of content/. The schema
 * is here for the types: validation has checked the entries.
 */
export const collections = {
  articles: defineCollection({
    loader: articleLoader,
    schema: articleSchema.safeExtend({ claims: z.array(z.string()) }),
  }),
};
