import type {
  Article as ArticleThing,
  CreativeWork,
  MedicalCondition,
  MedicalTherapy,
  OrganizationLeaf,
  SearchAction,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import type { Article } from '../schemas/article.ts';
import { type Source, sourceAddress } from '../schemas/source.ts';
import { absolute } from '../site/addresses.ts';
import { isoDay, site } from '../site/site.ts';
import { sharePath } from './image-sizes.ts';

const publisher: OrganizationLeaf = {
  '@type': 'Organization',
  '@id': `${absolute('/')}#project`,
  name: site.name,
  url: absolute('/'),
  logo: absolute('/icons/512.png'),
};

const backPain: MedicalCondition = { '@type': 'MedicalCondition', name: 'Back pain' };
const hotStones: MedicalTherapy = { '@type': 'MedicalTherapy', name: 'Hot stone massage' };

/** Kinds of source that are no papers, unless they have a DOI. */
const notPapers = { 'public-service': 'WebPage', trade: 'WebPage', guideline: 'CreativeWork' } as const;

/** One reference, kept short: the page itself lists its authors and journal. */
function citationOf(source: Source): CreativeWork {
  const url = sourceAddress(source);
  const kind = source.doi ? undefined : notPapers[source.kind as keyof typeof notPapers];
  return { '@type': kind ?? 'ScholarlyArticle', name: source.title, ...(url && { url }) };
}

/**
 * An article as search engines read it. It names no reviewer and no review: programs would take that for a clinician's.
 * @param sources what the article cites, in the order of its references
 */
export const articleThing = (id: string, article: Article, sources: Source[]): ArticleThing => ({
  '@type': 'Article',
  '@id': absolute(`/articles/${id}/`),
  mainEntityOfPage: { '@type': 'MedicalWebPage', url: absolute(`/articles/${id}/`) },
  headline: article.title,
  description: article.description,
  inLanguage: site.language,
  datePublished: isoDay(article.published),
  dateModified: isoDay(article.reviewed),
  isAccessibleForFree: true,
  image: absolute(sharePath(id)),
  author: { '@type': 'Organization', name: site.name, url: absolute('/about/') },
  publisher,
  about: article.topic === 'home' ? [backPain] : [backPain, hotStones],
  citation: sources.map(citationOf),
});

const search: WithActionConstraints<SearchAction> = {
  '@type': 'SearchAction',
  target: { '@type': 'EntryPoint', urlTemplate: `${absolute('/search/')}?q={search_term_string}` },
  'query-input': 'required name=search_term_string',
};

/** The site itself, and how to search it, for the home page. */
export const siteThing: WebSite = {
  '@type': 'WebSite',
  '@id': `${absolute('/')}#site`,
  name: site.name,
  description: site.promise,
  url: absolute('/'),
  inLanguage: site.language,
  publisher,
  potentialAction: search,
};
