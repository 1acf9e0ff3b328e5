import { claimsSchema, hedgesSchema } from './claim.ts';
import { quizSchema } from './quiz.ts';
import { medicinesSchema, synonymsSchema } from './search-words.ts';
import { sourcesSchema } from './source.ts';

/** The schema of each YAML file of content/, by the file's name. */
export const yamlSchemas = {
  claims: claimsSchema,
  sources: sourcesSchema,
  hedges: hedgesSchema,
  quiz: quizSchema,
  synonyms: synonymsSchema,
  medicines: medicinesSchema,
};
