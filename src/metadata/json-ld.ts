// Structured data for search engines: https://schema.org types as JSON-LD.
import type { Article, BreadcrumbList, CreativeWork, SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import type { FrontMatter } from '../schemas/article.ts';
import { findAddress, type Source } from '../schemas/source.ts';
import { absolute } from '../site/addresses.ts';
import { formatIsoDay, site } from '../site/site.ts';
import { sharePath } from './images.ts';

const publisher = {
  '@type': 'Organization',
  '@id': `${absolute('/')}#project`,
  name: site.name,
  url: absolute('/'),
  logo: absolute('/icons/512.png'),
} as const;

const backPain = { '@type': 'MedicalCondition', name: 'Back pain' } as const;
const hotStones = { '@type': 'MedicalTherapy', name: 'Hot stone massage' } as const;

/** The type of sources without a DOI, by kind. All others are papers. */
const typesWithoutDoi = { 'public-service': 'WebPage', trade: 'WebPage', guideline: 'CreativeWork' } as const;

/** One reference. The page itself lists authors and journal. */
function citationOf(source: Source): CreativeWork {
  const url = findAddress(source);
  const kind = source.doi ? undefined : typesWithoutDoi[source.kind as keyof typeof typesWithoutDoi];
  return { '@type': kind ?? 'ScholarlyArticle', name: source.title, ...(url && { url }) };
}

/**
 * An article. It names no reviewer and no review date, because search engines would take them for a clinician's.
 * @param sources what the article cites, in the order of its references
 */
export const articleJsonLd = (id: string, frontMatter: FrontMatter, sources: Source[]): Article => ({
  '@type': 'Article',
  '@id': absolute(`/articles/${id}/`),
  mainEntityOfPage: { '@type': 'MedicalWebPage', url: absolute(`/articles/${id}/`) },
  headline: frontMatter.title,
  description: frontMatter.description,
  inLanguage: site.language,
  datePublished: formatIsoDay(frontMatter.published),
  dateModified: formatIsoDay(frontMatter.reviewed),
  isAccessibleForFree: true,
  image: absolute(sharePath(id)),
  author: { '@type': 'Organization', name: site.name, url: absolute('/about/') },
  publisher,
  about: frontMatter.topic === 'home' ? [backPain] : [backPain, hotStones],
  citation: sources.map(citationOf),
});

const search: WithActionConstraints<SearchAction> = {
  '@type': 'SearchAction',
  target: { '@type': 'EntryPoint', urlTemplate: `${absolute('/search/')}?q={search_term_string}` },
  'query-input': 'required name=search_term_string',
};

/** The site and its search, for the home page. */
export const siteJsonLd: WebSite = {
  '@type': 'WebSite',
  '@id': `${absolute('/')}#site`,
  name: site.name,
  description: site.promise,
  url: absolute('/'),
  inLanguage: site.language,
  publisher,
  potentialAction: search,
};

/** Sections with pages below them, by the first part of the address. */
const sections: Record<string, string> = { articles: 'Articles', 'how-often': 'All schedules' };

/**
 * A page's breadcrumbs.
 * @param path the page's path without the base path, such as "/articles/safety/"
 * @returns an empty list for a page outside these sections
 */
export function breadcrumbs(path: string, title: string): BreadcrumbList[] {
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
