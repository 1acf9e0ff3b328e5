import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';

/** An environment variable. An empty one counts as not set. */
const variable = (pattern: RegExp, fallback: string, message: string) =>
  z.preprocess((value) => value || fallback, z.string().regex(pattern, message));

const environmentSchema = z.object({
  SITE: variable(
    /^https?:\/\/[^/\s?#]+\/?$/,
    'https://basalt.example',
    'Write an address without a path, such as https://your.example.',
  ),
  BASE: variable(/^\/([\w.~-]+(\/[\w.~-]+)*\/?)?$/, '/', 'Write a path that begins with one slash, such as /stones/.'),
  // src/site/addresses.ts has the fallback.
  REPOSITORY: variable(/^(https:\/\/\S+[^\s/])?$/, '', 'Write an https address without a last slash.'),
});

/**
 * Reads the settings of a build from its environment.
 * @throws when one is invalid, with its name and how to fix it, and without a stack, which would say nothing here
 */
export function readSettings(environment: NodeJS.ProcessEnv) {
  const { data, error } = environmentSchema.safeParse(environment);
  if (data) return data;
  const failure = new Error(
    error.issues.map(({ path, message }) => `${path}="${environment[String(path)]}": ${message}`).join('\n'),
  );
  delete failure.stack;
  throw failure;
}

/**
 * Reads the oldest supported browsers from "browserslist" in package.json.
 * @param root the folder of package.json
 * @returns Vite's build targets, such as "chrome103"
 * @throws when an entry is not a browser, ">=" and a version
 */
export function readBrowserTargets(root: string): string[] {
  const { browserslist } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { browserslist: string[] };
  return browserslist.map((entry) => {
    const [, name, version] = /^(chrome|edge|firefox|safari|ios(?=_saf))(?:_saf)? >= ([\d.]+)$/.exec(entry) ?? [];
    if (!name || !version)
      throw new Error(
        `package.json: browserslist: "${entry}" is not one of chrome, edge, firefox, safari and ios_saf with its oldest version. Write it as "chrome >= 103".`,
      );
    return name + version;
  });
}

/**
 * Defines SHOW_DRAFTS, which is true under `astro dev` only. import.meta.env.DEV would not do: DEV or NODE_ENV in the
 * environment can turn it on in a build.
 */
export const drafts = (): AstroIntegration => ({
  name: 'drafts',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      updateConfig({ vite: { define: { SHOW_DRAFTS: JSON.stringify(command === 'dev') } } });
    },
  },
});
