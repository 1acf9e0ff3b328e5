import { z } from 'zod';
import { stopBuild } from './fail-build.ts';

/** A setting of the environment; one that is empty is not set. */
const setting = (pattern: RegExp, usual: string, mend: string) =>
  z.preprocess((value) => value || usual, z.string().regex(pattern, mend));

/** What a build takes from its environment. */
const settings = z.object({
  SITE: setting(
    /^https?:\/\/[^/\s?#]+\/?$/,
    'https://basalt.example',
    'Write an address without a path, such as https://your.example.',
  ),
  BASE: setting(/^\/([\w.~-]+(\/[\w.~-]+)*\/?)?$/, '/', 'Write a path that begins with one slash, such as /stones/.'),
  // src/site/addresses.ts says which it is where none is set.
  REPOSITORY: setting(/^(https:\/\/\S+[^\s/])?$/, '', 'Write an https address without a last slash.'),
});

/**
 * Reads the settings.
 * @throws when one cannot be used, with its name and the mend, and no stack
 */
export function settingsOf(environment: NodeJS.ProcessEnv) {
  const { data, error } = settings.safeParse(environment);
  if (data) return data;
  return stopBuild(
    error.issues.map(({ path, message }) => `${path}="${environment[String(path)]}": ${message}`).join('\n'),
  );
}
