import { basename } from 'node:path';
import { z } from 'zod';
import { articleSchema } from '../../schemas/article.ts';
import { claimSchema } from '../../schemas/claim.ts';
import { quizSchema, sourcesOf, unknownSources } from '../../schemas/quiz-checks.ts';
import { sourceSchema } from '../../schemas/source.ts';
import { advise } from './advice.ts';
import { type Body, readBody } from './body.ts';
import { lineOf, type Problem } from './problem.ts';
import { type Checked, checkArticles, checkFile } from './read.ts';
import { findBanned } from './words.ts';

/** Pages that are not articles, which articles may link to. */
const otherPages = /^\/(quiz|evidence|articles|about|how-often(\/[a-z0-9-]+)?)?\/?$/;

/**
 * Checks all content before anything is built.
 * @param root the project's folder
 * @returns every problem found, file by file; none when the content is sound
 */
export function checkContent(root: string): Problem[] {
  const articles = checkArticles(root, articleSchema);
  const claims = checkFile(root, 'content/claims.yaml', z.array(claimSchema));
  const sources = checkFile(root, 'content/sources.yaml', z.array(sourceSchema));
  const quiz = checkFile(root, 'content/quiz.yaml', quizSchema);
  const bodies = new Map(articles.map((article) => [article, readBody(article.file, article.body)]));
  const broken = [...articles, claims, sources, quiz].flatMap((checked) => checked.problems);
  const unreadable = [...bodies.values()].filter((body): body is Problem => 'message' in body);
  if (broken.length || unreadable.length || !claims.value || !sources.value || !quiz.value)
    return [...broken, ...unreadable];

  const known = new Set(sources.value.map((source) => source.id));
  const anchors = new Map(articles.map((article) => [slugOf(article.file), (bodies.get(article) as Body).anchors]));
  const ids = new Set(claims.value.map((claim) => claim.id));
  return [
    ...findTwice(claims),
    ...findTwice(sources),
    ...claims.value.flatMap((claim, i) =>
      claim.sources
        .filter((id) => !known.has(id))
        .map((id) => ({
          file: claims.file,
          line: lineOf(claims.lines, [i, 'sources']),
          message: `"${id}" is no source. Add it to content/sources.yaml, or mend the id.`,
        })),
    ),
    ...unknownSources(quiz.value, known).map((id) => ({
      file: quiz.file,
      line: 1,
      message: `"${id}" is no source. Add it to content/sources.yaml, or mend the id.`,
    })),
    ...unused(
      claims,
      new Set([...bodies.values()].flatMap((body) => (body as Body).claims.map(({ id }) => id))),
      'Make it in an article',
    ),
    ...unused(
      sources,
      new Set([...claims.value.flatMap((claim) => claim.sources), ...sourcesOf(quiz.value)]),
      'Name it in a claim or in the quiz',
    ),
    ...articles.flatMap((article) => checkLinks(article, bodies.get(article) as Body, ids, anchors)),
  ];
}

/**
 * What would make the content better, without stopping a build: overdue reviews, long sentences.
 * @param today the day to judge reviews by
 */
export function adviseContent(root: string, today: Date): Problem[] {
  return checkArticles(root, articleSchema).flatMap((article) => {
    const body = readBody(article.file, article.body);
    const overdue = article.value && article.value.nextReview < today;
    return [
      ...(overdue
        ? [
            {
              file: article.file,
              line: lineOf(article.lines, ['nextReview']),
              message: 'The review is overdue. Read it again, then set reviewed and nextReview.',
            },
          ]
        : []),
      ...('message' in body ? [] : advise(article.file, body)),
    ];
  });
}

/** Entries that nothing uses: what no reader sees, no one keeps up. */
function unused(checked: Checked<{ id: string }[]>, used: Set<string>, mend: string): Problem[] {
  return (checked.value ?? []).flatMap(({ id }, i) =>
    used.has(id)
      ? []
      : [
          {
            file: checked.file,
            line: lineOf(checked.lines, [i, 'id']),
            message: `Nothing uses "${id}". ${mend}, or remove it.`,
          },
        ],
  );
}

const slugOf = (file: string) => basename(file, '.mdx');

function findTwice(checked: Checked<{ id: string }[]>): Problem[] {
  const ids = (checked.value ?? []).map((entry) => entry.id);
  return ids.flatMap((id, i) =>
    ids.indexOf(id) === i
      ? []
      : [
          {
            file: checked.file,
            line: lineOf(checked.lines, [i, 'id']),
            message: `The id "${id}" is used twice. Rename one of the two.`,
          },
        ],
  );
}

function checkLinks(
  article: Checked<z.infer<typeof articleSchema>>,
  body: Body,
  ids: Set<string>,
  anchors: Map<string, string[]>,
): Problem[] {
  const { file } = article;
  const at = (line: number, message: string): Problem => ({ file, line, message });
  return [
    ...(article.value?.related ?? []).flatMap((id, i) =>
      anchors.has(id)
        ? []
        : [
            at(
              lineOf(article.lines, ['related', i]),
              `related: "${id}" is no article. Use the name of a file in content/articles, without .mdx.`,
            ),
          ],
    ),
    ...body.claims.flatMap(({ id, line, inHeading }) => [
      ...(ids.has(id)
        ? []
        : [at(line, `<Claim id="${id}">: no such claim. Add it to content/claims.yaml, or mend the id.`)]),
      ...(inHeading ? [at(line, 'A claim stands in a heading. Move it into the text below.')] : []),
    ]),
    ...body.links.flatMap(({ url, line }) =>
      linkProblem(url, slugOf(file), anchors).map((message) => at(line, message)),
    ),
    ...body.images.flatMap(({ alt, line }) =>
      alt ? [] : [at(line, 'An image has no alternative text. Say in the brackets what it shows.')],
    ),
    ...body.paragraphs.flatMap(({ text, line }) =>
      findBanned(text).map((phrase) =>
        at(
          line,
          `"${phrase}" may not be said. Say what was measured, or put it in quotation marks as a claim under test.`,
        ),
      ),
    ),
  ];
}

/** What is wrong with a link, if anything. */
function linkProblem(url: string, slug: string, anchors: Map<string, string[]>): string[] {
  if (/^https:\/\//.test(url)) return [];
  const [path = '', anchor] = url.split('#');
  const target = path === '' ? slug : /^\/articles\/([a-z0-9-]+)\/$/.exec(path)?.[1];
  if (!target)
    return otherPages.test(path) && path.endsWith('/')
      ? []
      : [`The link "${url}" leads nowhere. Write /articles/<slug>/, another page's path, or an https address.`];
  const sections = anchors.get(target);
  if (!sections)
    return [`The link "${url}" names no article. Use the name of a file in content/articles, without .mdx.`];
  return anchor && !sections.includes(anchor)
    ? [`The link "${url}" names no heading of that article. Headings there: ${sections.join(', ')}.`]
    : [];
}
