// npm run schemas: writes the JSON Schemas that code editors use to complete and check content.
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { articleSchema } from '../schemas/article.ts';
import { claimsSchema } from '../schemas/claim.ts';
import { hedgesSchema } from '../schemas/hedges.ts';
import { medicinesSchema } from '../schemas/medicines.ts';
import { quizSchema } from '../schemas/quiz.ts';
import { sourcesSchema } from '../schemas/source.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';

/** The schema of each content file, by the name of the JSON file. */
const schemas = {
  article: articleSchema,
  claims: claimsSchema,
  sources: sourcesSchema,
  hedges: hedgesSchema,
  quiz: quizSchema,
  synonyms: synonymsSchema,
  medicines: medicinesSchema,
};

/**
 * The JSON Schemas, in draft 7, which code editors support.
 * @returns the text of each JSON file by its path
 */
export const jsonSchemas = (): Map<string, string> =>
  new Map(
    Object.entries(schemas).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, {
        target: 'draft-7',
        io: 'input',
        unrepresentable: 'any',
        override: ({ zodSchema, jsonSchema }) => {
          if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date' });
        },
      });
      return [`src/schemas/json/${name}.json`, `${JSON.stringify(json)}\n`];
    }),
  );

if (import.meta.main) for (const [file, text] of jsonSchemas()) writeFileSync(file, text);
