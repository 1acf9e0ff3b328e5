import { getRssString } from '@astrojs/rss';
import { compareArticles, type FrontMatter, topics } from '../../schemas/article.ts';
import { formatIsoDay, site } from '../../site/site.ts';
import { articleHtml, portableHtml } from './article-formats.ts';

/** The most articles in the feed, so that it stays small enough to load. */
const MAX_ITEMS = 50;

interface Item {
  address: string;
  data: FrontMatter;
  /** Reads the HTML of its page. */
  read: () => Promise<string>;
}

/** The article reviewed last comes first. Those of one day keep the order of the site's lists. */
const compareItems = ({ data: a }: Item, { data: b }: Item): number =>
  b.reviewed.getTime() - a.reviewed.getTime() || compareArticles(a, b);

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A text and a link for readers who open the feed in a browser. Feed readers ignore them. */
const browserGreeting = (home: string) =>
  `<h:p>This is a feed. Put its address into a feed reader, and new articles come to you.</h:p><h:a href="${home}">Read them on the site</h:a>`;

async function toRssItem({ address, data, read }: Item, laterItems: Item[]) {
  /** A day as a time. Each later item of the same day adds a minute, so that feed readers that sort by time keep the order. */
  const timeOf = (field: 'published' | 'reviewed') => {
    const later = laterItems.filter((other) => formatIsoDay(other.data[field]) === formatIsoDay(data[field]));
    return new Date(data[field].getTime() + 60_000 * later.length);
  };
  return {
    title: data.title,
    link: address,
    description: data.description,
    categories: [topics[data.topic]],
    pubDate: timeOf('published'),
    customData: [
      `<dc:creator>${site.name}</dc:creator>`,
      `<atom:updated>${timeOf('reviewed').toISOString()}</atom:updated>`,
      `<h:a href="${address}">${escapeXml(data.title)}</h:a>`,
    ].join(''),
    content: portableHtml(articleHtml(await read()).replace(/<h1>.*?<\/h1>/, ''), address),
  };
}

/**
 * The RSS feed with whole articles.
 * @param home the home page's address
 */
export async function formatRss(home: string, items: Item[]): Promise<string> {
  const newest = items.toSorted(compareItems).slice(0, MAX_ITEMS);
  const feed = await getRssString({
    title: site.name,
    description: site.promise,
    site: home,
    stylesheet: `${new URL(home).pathname}feed.css`,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      h: 'http://www.w3.org/1999/xhtml',
    },
    customData: [
      `<language>${site.language}</language>`,
      newest[0] ? `<lastBuildDate>${newest[0].data.reviewed.toUTCString()}</lastBuildDate>` : '',
      `<atom:link href="${home}rss.xml" rel="self" type="application/rss+xml"/>`,
      browserGreeting(home),
    ].join(''),
    items: await Promise.all(newest.map((item, i) => toRssItem(item, newest.slice(i + 1)))),
  });
  // The library declares the type of XSLT style sheets only, and CSS needs one too.
  return feed.replace('<?xml-stylesheet ', '<?xml-stylesheet type="text/css" ');
}
