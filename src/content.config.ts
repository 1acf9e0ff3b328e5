import { defineCollection } from 'astro:content';
import { file } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { articleLoader } from './articles/loader.ts';
import { articleSchema } from './schemas/article.ts';
import { claimSchema, claimsSchema } from './schemas/claim.ts';
import { sourceSchema, sourcesSchema } from './schemas/source.ts';

/** A YAML file of entries. The whole file is validated at once, so that in dev a mistake leaves the last good entries in place. */
const entries = (path: string, schema: typeof claimsSchema | typeof sourcesSchema) =>
  file(path, { parser: (text) => schema.parse(parse(text)) });

/** The collections with their loaders and schemas. */
export const collections = {
  articles: defineCollection({
    loader: articleLoader({ base: './content/articles', pattern: '*.mdx' }),
    schema: articleSchema.safeExtend({ claims: z.array(z.string()) }),
  }),
  claims: defineCollection({ loader: entries('content/claims.yaml', claimsSchema), schema: claimSchema }),
  sources: defineCollection({ loader: entries('content/sources.yaml', sourcesSchema), schema: sourceSchema }),
};
