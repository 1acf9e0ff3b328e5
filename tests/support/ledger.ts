import { claimsSchema } from '../../src/schemas/claim.ts';
import { sourcesSchema } from '../../src/schemas/source.ts';
import { checkFile } from '../../src/validation/read.ts';

/** Every entry of content/claims.yaml. */
export const claims = checkFile('.', 'content/claims.yaml', claimsSchema).value ?? [];

/** Every entry of content/sources.yaml. */
export const sources = checkFile('.', 'content/sources.yaml', sourcesSchema).value ?? [];
