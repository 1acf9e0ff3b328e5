import type { BreadcrumbList } from 'schema-dts';
import { absolute } from '../site/addresses.ts';
import { site } from '../site/site.ts';

/** The sections that hold pages of their own, by the first part of their address. */
const sections: Record<string, string> = { articles: 'Articles', 'how-often': 'All schedules' };

/**
 * Where a page stands in the site, for search engines.
 * @param path the page's path without the base path, such as "/articles/safety/"
 * @returns nothing for a page that stands in no section
 */
export function crumbsOf(path: string, title: string): BreadcrumbList[] {
  const [, first = '', second] = path.split('/');
  const section = sections[first];
  if (!section || !second) return [];
  const steps = [
    [site.name, '/'],
    [section, `/${first}/`],
    [title, path],
  ] as const;
  const itemListElement = steps.map(
    ([name, path], i) => ({ '@type': 'ListItem', position: i + 1, name, item: absolute(path) }) as const,
  );
  return [{ '@type': 'BreadcrumbList', itemListElement }];
}
