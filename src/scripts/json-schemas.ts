// npm run schemas: writes the JSON Schemas that code editors use to complete and check content.
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { articleSchema } from '../schemas/article.ts';
import { yamlSchemas } from '../schemas/yaml-files.ts';

/**
 * The JSON Schemas, in draft 7, which code editors support.
 * @returns the text of each JSON file by its path
 */
export const jsonSchemas = (): Map<string, string> =>
  new Map(
    Object.entries({ article: articleSchema, ...yamlSchemas }).map(([name, schema]) => {
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
