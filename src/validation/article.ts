import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Article } from '../schemas/article.ts';
import type { Claim } from '../schemas/claim.ts';
import type { Hedges } from '../schemas/hedges.ts';
import type { Body } from './body.ts';
import { hedgeProblem } from './hedges.ts';
import { linkProblem } from './links.ts';
import type { Problem } from './problem.ts';
import type { Checked } from './read.ts';
import { bannedIn, checkTexts, wrongInPlain } from './words.ts';

/** What an article may refer to. */
export interface Known {
  root: string;
  claims: Map<string, Claim>;
  hedges: Hedges | undefined;
  /** The tags that an article may use. */
  components: Set<string>;
  /** The anchors of each article, by slug. */
  anchors: Map<string, string[]>;
  patterns: Set<string>;
  /** The anchors of pages that are no articles, all together. */
  pageAnchors: Set<string>;
  /** Whether the quiz can read what stands behind # of its address. */
  opensQuiz: (fragment: string) => boolean;
  drafts: Set<string>;
}

/** The attributes that a tag takes, each once, as plain text; other tags take none. */
const takes: Record<string, Record<string, { form: RegExp; mend: string }>> = {
  Claim: { id: { form: /\S/, mend: 'Write <Claim id="…"> with the id of a claim in content/claims.yaml.' } },
  CareCard: {
    level: {
      form: /^(emergency|today|urgent|self)$/,
      mend: 'Write level="…" with one of: emergency, today, urgent, self.',
    },
    heading: { form: /\S/, mend: 'Write heading="…" with the words at the top of the card.' },
  },
};

/** What the page around an article has anchors for. */
const ofThePage = ['main', 'summary', 'contents', 'references', 'related'];

/** An article's name in addresses. */
export const slugOf = (file: string): string => basename(file, '.mdx');

/** Checks an article against everything that it names: claims, articles, links, components, pictures, words. */
export function checkAgainst(known: Known, article: Checked<Article>, body: Body): Problem[] {
  const { file } = article;
  const slug = slugOf(file);
  const each = <Part extends { line: number }>(parts: Part[], wrong: (part: Part, i: number) => string[]): Problem[] =>
    parts.flatMap((part, i) => wrong(part, i).map((message) => ({ file, line: part.line, message })));
  const problems = [
    ...checkTexts(article, (id) => relatedProblem(known, slug, id), ['related']),
    ...(body.paragraphs.length
      ? []
      : [{ file, line: 1, message: 'The article has no text. Write it below the fields.' }]),
    ...each(body.anchors, ({ id, depth }, i) => headingProblem(id, depth, body.anchors[i - 1]?.depth ?? 1)),
    ...each(body.claims, (claim) => claimProblem(known, claim)),
    ...each(body.links, ({ url, text }) => [
      ...linkProblem(known, slug, url),
      ...(text.trim() ? [] : [`The link "${url}" has no words. Write them in its square brackets.`]),
    ]),
    ...each(body.images, ({ url, alt }) => [
      ...(alt.trim() ? [] : ['An image has no alternative text. Say in the brackets what it shows.']),
      ...imageProblem(known, url),
    ]),
    ...each(body.tags, (tag) => tagProblem(known, tag)),
    ...each(body.others, ({ message }) => [message]),
    ...each(body.texts, ({ text }) => [...bannedIn(text), ...templateIn(article, text)]),
    ...checkTexts(article, wrongInPlain, ['title', 'description', 'summary', 'what']),
    ...checkTexts(article, (text) => templateIn(article, text)),
  ];
  // One message a line is enough, however often its cause stands there.
  const once = new Map(problems.map((problem) => [problem.line + problem.message, problem]));
  return [...once.values()].sort((a, b) => a.line - b.line);
}

/** A published article holds none of the words of the template, each of which a ✎ marks. */
const templateIn = ({ value }: Checked<Article>, text: string): string[] =>
  text.includes('✎') && !value?.draft
    ? ['These are the words of the template. Write yours in their place, without the ✎.']
    : [];

function claimProblem({ claims, hedges }: Known, { id, within, sentence }: Body['claims'][number]): string[] {
  const claim = claims.get(id);
  return [
    ...(claim && hedges ? hedgeProblem(hedges, claim, sentence) : []),
    ...(claim || !id ? [] : [`<Claim id="${id}">: no such claim. Write the id of a claim in content/claims.yaml.`]),
    ...(within ? [`A claim stands in ${within}. Move it out.`] : []),
  ];
}

function relatedProblem({ anchors, drafts }: Known, slug: string, id: string): string[] {
  if (!anchors.has(id))
    return [`related: "${id}" is no article. Use the name of a file in content/articles, without .mdx.`];
  if (id === slug) return ['related: the article names itself. Name another.'];
  return drafts.has(id) && !drafts.has(slug) ? [`related: "${id}" is a draft. Name a published article.`] : [];
}

function imageProblem({ root }: Known, url: string): string[] {
  if (!url.startsWith('/'))
    return [
      `The image "${url}" does not come from public/. Put it there, and begin its path with a slash, as in /stones.svg.`,
    ];
  return statSync(join(root, 'public', url), { throwIfNoEntry: false })?.isFile()
    ? []
    : [`The image "${url}" is missing from public/. Put it there, under just this path.`];
}

function headingProblem(id: string, depth: number, before: number): string[] {
  if (depth === 1) return ['A heading is of level 1, which is the title’s alone. Begin its line with ##.'];
  if (depth > before + 1)
    return [
      `A heading of level ${depth} follows one of level ${before}. Begin its line with ${'#'.repeat(before + 1)}.`,
    ];
  if (!/\w/.test(id)) return ['A heading has no letter from a to z and no digit. Give it words that have one.'];
  return ofThePage.includes(id)
    ? [`A heading has the anchor "#${id}", which is the page's own. Word it otherwise.`]
    : [];
}

function tagProblem({ components }: Known, { name, attributes, text }: Body['tags'][number]): string[] {
  if (components.has(name)) {
    const wanted = Object.entries(takes[name] ?? {});
    if (wanted.length && !text) return [`<${name}> is empty. Write its text.`];
    if (!wanted.length && text)
      return [`<${name}> would not show the text in it. Write <${name} />, and the text below it.`];
    const other = attributes.find((each) => !wanted.some(([key]) => key === each.name));
    if (other) return [`<${name}> does not take ${other.name ? `"${other.name}"` : 'code in braces'}. Remove it.`];
    return wanted.flatMap(([key, { form, mend }]) => {
      const [given, again] = attributes.filter((each) => each.name === key);
      if (!given) return [`<${name}> has no ${key}. ${mend}`];
      if (again) return [`<${name}> has ${key} twice. Remove one.`];
      if (typeof given.value !== 'string') return [`The ${key} of <${name}> is not in quotes. ${mend}`];
      return form.test(given.value) ? [] : [`The ${key} of <${name}> cannot be "${given.value}". ${mend}`];
    });
  }
  return [
    /^[a-z]/.test(name)
      ? `<${name}> is HTML. Write Markdown in its place.`
      : `<${name}> is no tag of ours. Use one of: ${[...components].join(', ')}.`,
  ];
}
