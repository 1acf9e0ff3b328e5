// When this fails, a built page is not valid HTML, and each browser mends it in its own way.
import { globSync, readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The build writes HTML for browsers, not for readers of source.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    // A question's heading names its group from outside: inside a legend, screen readers say it twice.
    'wcag/h71': 'off',
    // Tick boxes of one question share its name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
  },
});

test.each(globSync('dist/**/*.html'))('%s is valid', async (file) => {
  const report = await validator.validateString(readFileSync(file, 'utf8'));
  const said = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
  expect(said).toEqual([]);
});
