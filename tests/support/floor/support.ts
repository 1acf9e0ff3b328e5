import { createRequire } from 'node:module';
import type { CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { readBrowserTargets } from '../../../src/integrations/settings.ts';

/** MDN's word for each browser of Vite's. */
const mdnNames = { chrome: 'chrome', edge: 'edge', firefox: 'firefox', safari: 'safari', ios: 'safari_ios' } as const;

/** The oldest browsers in which everything works, as MDN names them. */
const floor = readBrowserTargets('.').map((each) => {
  const [, name = '', version = ''] = /^([a-z]+)([\d.]+)$/.exec(each) ?? [];
  return { name: mdnNames[name as keyof typeof mdnNames], version };
});

/** MDN's data on which browser has what since when: 19 MB of JSON, which Node reads by itself in half the time. */
export const data = createRequire(import.meta.url)('@mdn/browser-compat-data') as Record<
  'css' | 'javascript' | 'api',
  Identifier
>;

/** The node at a path of MDN's data, such as css, properties, float. */
export const nodeAt = (node: Identifier | undefined, ...path: string[]): Identifier | undefined =>
  path.reduce<Identifier | undefined>(
    (at, name) => (at && Object.hasOwn(at, name) ? (at[name] as Identifier) : undefined),
    node,
  );

/** What stands below a node of MDN's data, by name. */
export const entriesOf = (node: Identifier | undefined): [string, Identifier][] =>
  Object.entries(node ?? {}).filter((entry): entry is [string, Identifier] => entry[0] !== '__compat');

/** Whether a version, such as "≤79" or "preview", is another or an older one; "preview" is none yet. */
function isSince(added: string, version: string): boolean {
  const [a = 0, b = 0] = added
    .replace('≤', '')
    .split('.')
    .map((part) => Number.parseInt(part, 10));
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return a < major || (a === major && b <= minor);
}

/** Whether one of a browser's statements is of plain support at a version: no flag, no prefix, no other name. */
const holds = (version: string) => (one: SimpleSupportStatement) =>
  !(one.flags || one.prefix || one.alternative_name || one.version_removed) &&
  typeof one.version_added === 'string' &&
  isSince(one.version_added, version);

/**
 * The browsers of the floor that lack a feature.
 * @returns names and oldest versions, such as "safari 15.4"; none where MDN says nothing of it
 */
export function lacking(node: Identifier | undefined): string[] {
  const compat: CompatStatement | undefined = node?.__compat;
  if (!compat) return [];
  return floor.flatMap(({ name, version }) => {
    const statements = [compat.support[name] ?? []].flat() as SimpleSupportStatement[];
    return statements.some(holds(version)) ? [] : [`${name} ${version}`];
  });
}
