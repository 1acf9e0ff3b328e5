import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Article } from '../../schemas/article.ts';
import type { Body } from './body.ts';
import { linkProblem } from './links.ts';
import { type Problem, problemAt } from './problem.ts';
import type { Checked } from './read.ts';
import { bannedIn, checkWords, textsIn } from './words.ts';

/** What an article may refer to. */
export interface Known {
  root: string;
  claims: Set<string>;
  /** The tags that an article may use. */
  components: Set<string>;
  /** The anchors of each article, by slug. */
  anchors: Map<string, string[]>;
  patterns: Set<string>;
  drafts: Set<string>;
}

/** The attributes that a tag takes, each once, as plain text; other tags take none. */
const takes: Record<string, Record<string, RegExp>> = {
  Claim: { id: /^/ },
  CareCard: { level: /^(emergency|urgent|self)$/, heading: /\S/ },
};

/** What the page around an article has anchors for. */
const ofThePage = ['main', 'summary', 'contents', 'references', 'related'];

/** An article's name in addresses. */
export const slugOf = (file: string): string => basename(file, '.mdx');

/** Checks an article against everything that it names: claims, articles, links, components, pictures, words. */
export function checkAgainst(known: Known, article: Checked<Article>, body: Body): Problem[] {
  const { file, value } = article;
  const at = (line: number, message: string): Problem => ({ file, line, message });
  const slug = slugOf(file);
  return [
    ...(value?.related ?? []).flatMap((id, i) =>
      relatedProblem(known, slug, id).map((message) => problemAt(article, ['related', i], message)),
    ),
    ...(body.paragraphs.length ? [] : [at(1, 'The article has no text. Write some, or remove the file.')]),
    ...body.anchors.flatMap(({ id, depth, line }, i) =>
      headingProblem(id, depth, body.anchors[i - 1]?.depth ?? 1).map((message) => at(line, message)),
    ),
    ...body.claims.flatMap(({ id, line, within }) => [
      ...(known.claims.has(id)
        ? []
        : [at(line, `<Claim id="${id}">: no such claim. Add it to content/claims.yaml, or mend the id.`)]),
      ...(within ? [at(line, 'A claim stands in a heading, a link or another claim. Move it out.')] : []),
    ]),
    ...body.links.flatMap(({ url, text, line }) => [
      ...linkProblem(known, slug, url).map((message) => at(line, message)),
      ...(text.trim() ? [] : [at(line, `The link "${url}" has no words. Write them in its square brackets.`)]),
    ]),
    ...body.images.flatMap(({ url, alt, line }) => imageProblem(known, url, alt).map((message) => at(line, message))),
    ...body.tags.flatMap((tag) => tagProblem(known, tag).map((message) => at(tag.line, message))),
    ...body.code.map(({ line }) =>
      at(line, 'Code stands in an article. Articles hold words and the tags of src/components/in-articles alone.'),
    ),
    ...[...body.paragraphs, ...body.labels].flatMap(({ text, line }) =>
      bannedIn(text).map((message) => at(line, message)),
    ),
    ...checkWords(article, ['title', 'description', 'summary']),
    ...checkTemplate(article, body),
  ];
}

/** A published article holds none of the words of the template, each of which a ✎ marks. */
function checkTemplate(article: Checked<Article>, body: Body): Problem[] {
  if (article.value?.draft) return [];
  const message = 'These are the words of the template. Write yours in their place, without the ✎.';
  const isLeft = ({ text }: { text: string }) => text.includes('✎');
  return [
    ...textsIn(article.value)
      .filter(isLeft)
      .map(({ path }) => problemAt(article, path, message)),
    ...[...body.paragraphs, ...body.labels].filter(isLeft).map(({ line }) => ({ file: article.file, line, message })),
  ];
}

function relatedProblem({ anchors, drafts }: Known, slug: string, id: string): string[] {
  if (!anchors.has(id))
    return [`related: "${id}" is no article. Use the name of a file in content/articles, without .mdx.`];
  if (id === slug) return ['related: the article names itself. Name another.'];
  return drafts.has(id) && !drafts.has(slug) ? [`related: "${id}" is a draft. Name a published article.`] : [];
}

function imageProblem({ root }: Known, url: string, alt: string): string[] {
  const wrong = alt.trim() ? [] : ['An image has no alternative text. Say in the brackets what it shows.'];
  if (!url.startsWith('/'))
    return [
      ...wrong,
      `The image "${url}" is not ours. Put it in public/ and write its path from there, such as /stones.svg.`,
    ];
  return statSync(join(root, 'public', url), { throwIfNoEntry: false })?.isFile()
    ? wrong
    : [...wrong, `The image "${url}" is missing. Put it in public/, or mend the path.`];
}

function headingProblem(id: string, depth: number, before: number): string[] {
  if (depth === 1 || depth > before + 1)
    return [`A heading of level ${depth} follows one of level ${before}. Begin with ##, and go down one # at a time.`];
  return /\w/.test(id) && !ofThePage.includes(id)
    ? []
    : [`A heading has the anchor "#${id}", which is the page's own or empty. Word it otherwise.`];
}

function tagProblem({ components }: Known, { name, attributes, text }: Body['tags'][number]): string[] {
  if (components.has(name)) {
    const wanted = Object.entries(takes[name] ?? {});
    if (wanted.length && !text) return [`<${name}> is empty. Write its text.`];
    if (!wanted.length && text) return [`<${name}> shows no text. Write <${name} /> and the text below.`];
    const isGiven = ([key, form]: [string, RegExp]) =>
      attributes.some((each) => each.name === key && typeof each.value === 'string' && form.test(each.value));
    if (attributes.length === wanted.length && wanted.every(isGiven)) return [];
    const list = wanted.map(([key]) => key).join(' and ') || 'no attribute';
    return [`<${name}> takes ${list}. Write each once, in quotes, as README shows.`];
  }
  const mend = `Use one of: ${[...components].join(', ')}; or write Markdown.`;
  return [/^[a-z]/.test(name) ? `<${name}> is HTML. ${mend}` : `<${name}> is no component. ${mend}`];
}
