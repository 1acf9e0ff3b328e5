import { groupByTopic, publishedArticles } from '../articles/queries.ts';
import { quiz } from '../data/content.ts';
import { absolute } from '../site/addresses.ts';
import { site } from '../site/site.ts';

const line = (words: string, path: string, about: string) => `- [${words}](${absolute(path)}): ${about}`;

/** The site's contents for language models (llmstxt.org), with links to the Markdown versions of articles. */
export async function GET() {
  const lines = [
    `# ${site.name}`,
    '',
    `> ${site.promise} Information, not medical advice. No clinician has reviewed it yet.`,
    '',
    'Each health claim has numbered references and a certainty: high, moderate, low or very low.',
    'A claim marked "overstated" or "not shown" is what others say. Its references speak against it, or do not bear it out.',
    'Please keep these marks when you repeat a claim, and the danger signs when you speak of booking.',
    ...groupByTopic(await publishedArticles()).flatMap(({ name, articles }) => [
      '',
      `## ${name}`,
      '',
      ...articles.map(({ id, data }) => line(data.title, `/articles/${id}.md`, data.description)),
    ]),
    '',
    '## Tools and evidence',
    '',
    line('The evidence', '/evidence/', 'every claim with its verdict, its certainty and its sources.'),
    line(
      'The evidence as data',
      '/evidence.json',
      'claims and sources as JSON; its JSON Schema is at /evidence.schema.json.',
    ),
    line('The claims as a table', '/evidence.csv', 'one row a claim.'),
    line('The sources', '/sources.bib', 'as BibTeX; also as /sources.ris and as CSL-JSON at /sources.csl.json.'),
    line('The quiz', '/quiz/', 'checks for danger signs, then gives a session length and how often to book.'),
    ...quiz.patterns.map(({ id, name, description }) => line(name, `/how-often/${id}/`, description)),
  ];
  return new Response(`${lines.join('\n')}\n`);
}
