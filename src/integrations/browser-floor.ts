import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Vite's word for each browser of Browserslist's that the floor may name. */
const viteNames = { chrome: 'chrome', edge: 'edge', firefox: 'firefox', safari: 'safari', ios_saf: 'ios' } as const;

const schema = z.object({
  browserslist: z.array(z.string().regex(/^(chrome|edge|firefox|safari|ios_saf) >= [\d.]+$/)).min(1),
});

/**
 * The oldest browsers in which everything works: "browserslist" of package.json, the one place that says them.
 * @param root the folder of package.json
 * @returns as Vite names them, such as "chrome103"
 * @throws when an entry is not a browser, ">=" and a version
 */
export function floorOf(root: string): string[] {
  const { success, data } = schema.safeParse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  if (!success)
    throw new Error(
      `package.json: browserslist: Write each browser as "chrome >= 103": one of ${Object.keys(viteNames).join(', ')}, then the oldest version.`,
    );
  return data.browserslist.map((entry) => {
    const [name, version] = entry.split(' >= ') as [keyof typeof viteNames, string];
    return viteNames[name] + version;
  });
}
