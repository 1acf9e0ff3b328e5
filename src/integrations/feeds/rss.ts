import { getRssString } from '@astrojs/rss';
import { type Article, topics } from '../../schemas/article.ts';
import { isoDay, site } from '../../site/site.ts';
import { plainHtml } from './plain-html.ts';

/** How many articles the feed carries, so that a site of many keeps a feed that readers can load. */
const most = 50;

/** An article of the feed. */
interface Item {
  /** Of its page. */
  address: string;
  article: Article;
  /** Gives its text as plain HTML. */
  read: () => Promise<string>;
}

/** Where an article stands in the site's own lists. */
const placeOf = ({ topic, order }: Article) => Object.keys(topics).indexOf(topic) * 1000 + order;

/** A day, and a minute more for each later one of it, so that programs which sort by time keep the order. */
const momentOf = (day: Date, later: Date[]) =>
  new Date(day.getTime() + 60_000 * later.filter((other) => isoDay(other) === isoDay(day)).length);

/** Text as XML holds it. */
const inXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Words and a link for those who open the feed in a browser, which styles it by feed.css; programs pass over them. */
const greeting = (home: string) =>
  `<h:p>This is a feed. Put its address into a feed reader, and new articles come to you.</h:p><h:a href="${home}">Read them on the site</h:a>`;

/**
 * The feed: whole articles, the one reviewed last first, those of one day as the site lists them.
 * @param home the home page's address
 */
export async function rss(home: string, items: Item[]): Promise<string> {
  const newest = items
    .toSorted(
      (a, b) => b.article.reviewed.getTime() - a.article.reviewed.getTime() || placeOf(a.article) - placeOf(b.article),
    )
    .slice(0, most);
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
      newest[0] ? `<lastBuildDate>${newest[0].article.reviewed.toUTCString()}</lastBuildDate>` : '',
      `<atom:link href="${home}rss.xml" rel="self" type="application/rss+xml"/>`,
      greeting(home),
    ].join(''),
    items: await Promise.all(
      newest.map(async ({ address, article, read }, i) => {
        const later = newest.slice(i + 1).map(({ article }) => article);
        const updated = momentOf(
          article.reviewed,
          later.map(({ reviewed }) => reviewed),
        );
        return {
          title: article.title,
          link: address,
          description: article.description,
          categories: [topics[article.topic]],
          pubDate: momentOf(
            article.published,
            later.map(({ published }) => published),
          ),
          customData: [
            `<dc:creator>${site.name}</dc:creator>`,
            `<atom:updated>${updated.toISOString()}</atom:updated>`,
            `<h:a href="${address}">${inXml(article.title)}</h:a>`,
          ].join(''),
          content: plainHtml((await read()).replace(/<h1>.*?<\/h1>/, ''), address),
        };
      }),
    ),
  });
  // A style sheet must name its type; the library names that of XSLT alone.
  return feed.replace('<?xml-stylesheet ', '<?xml-stylesheet type="text/css" ');
}
