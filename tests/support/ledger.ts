import { claimsSchema, hedgesSchema } from '../../src/schemas/claim.ts';
import { sourcesSchema } from '../../src/schemas/source.ts';
import { parseYamlFile } from '../../src/validation/content-files.ts';

/** Every entry of content/claims.yaml. */
export const claims = parseYamlFile('.', 'content/claims.yaml', claimsSchema).value ?? [];

/** Every entry of content/sources.yaml. */
export const sources = parseYamlFile('.', 'content/sources.yaml', sourcesSchema).value ?? [];

/** The words that say how sure anyone can be: content/hedges.yaml. */
export const hedges = parseYamlFile('.', 'content/hedges.yaml', hedgesSchema).value;
