import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { FrontMatter } from '../schemas/article.ts';
import type { Body } from './article-body.ts';
import { describeOwnRule } from './change-rule.ts';
import { toSlug } from './content-files.ts';
import type { ContentIndex } from './content-index.ts';
import { describeHedge, describeUnhedged } from './hedging.ts';
import type { Issue } from './issues.ts';
import { describeLink } from './links.ts';
import { checkTexts, type ParsedFile } from './parsed-file.ts';
import { describeBanned, describePlainText } from './phrases.ts';

/** What a tag takes, all of it required: text, and attributes, each with the form of its value. */
interface TagForm {
  hasText: boolean;
  attributes: Record<string, { form: RegExp; fix: string }>;
}

const tagForms: Record<string, TagForm> = {
  Claim: {
    hasText: true,
    attributes: { id: { form: /\S/, fix: 'Write <Claim id="…"> with the id of a claim in content/claims.yaml.' } },
  },
  CareCard: {
    hasText: true,
    attributes: {
      level: {
        form: /^(emergency|today|urgent|self)$/,
        fix: 'Write level="…" with one of: emergency, today, urgent, self.',
      },
      heading: { form: /\S/, fix: 'Write heading="…" with the words at the top of the card.' },
    },
  },
};
/** The form of every other tag. */
const emptyTag: TagForm = { hasText: false, attributes: {} };

/** Checks an article: all that it names must exist, and its headings, tags and words must be such as articles may use. */
export function checkArticle(index: ContentIndex, article: ParsedFile<FrontMatter>, body: Body): Issue[] {
  const { file } = article;
  const slug = toSlug(file);
  const each = <Part extends { line: number }>(parts: Part[], describe: (part: Part, i: number) => string[]): Issue[] =>
    parts.flatMap((part, i) => describe(part, i).map((message) => ({ file, line: part.line, message })));
  const issues = [
    ...checkTexts(article, (id) => describeRelated(index, slug, id), ['related']),
    ...(body.paragraphs.length
      ? []
      : [{ file, line: 1, message: 'The article has no text. Write it below the fields.' }]),
    ...each(body.headings, ({ id, depth }, i) => describeHeading(index, id, depth, body.headings[i - 1]?.depth ?? 1)),
    ...each(body.claims, (claim) => describeClaim(index, claim)),
    ...each(body.links, ({ url, text }) => [
      ...describeLink(index, slug, url),
      ...(text.trim() ? [] : [`The link "${url}" has no words. Write them in its square brackets.`]),
    ]),
    ...each(body.images, ({ url, alt }) => [
      ...(alt.trim() ? [] : ['An image has no alternative text. Say in the brackets what it shows.']),
      ...describeImage(index, url),
    ]),
    ...each(body.tags, (tag) => describeTag(index, tag)),
    ...each(body.unsupported, ({ message }) => [message]),
    ...each(body.texts, ({ text, unclaimed }) => [
      ...describeBanned(text),
      ...describeTemplateText(article, text),
      ...describeUnclaimed(index, unclaimed),
    ]),
    ...checkTexts(article, describePlainText, ['title', 'description', 'summary', 'what']),
    ...checkTexts(article, (text) => describeUnclaimed(index, text), ['title', 'description', 'summary']),
    ...checkTexts(article, (text) => describeTemplateText(article, text)),
  ];
  // The same message is reported once a line.
  const unique = new Map(issues.map((issue) => [issue.line + issue.message, issue]));
  return [...unique.values()].sort((a, b) => a.line - b.line);
}

/** The placeholders of "npm run new article", each marked by ✎, may not be published. */
const describeTemplateText = ({ value }: ParsedFile<FrontMatter>, text: string): string[] =>
  text.includes('✎') && !value?.draft
    ? ['These are the words of the template. Write yours in their place, without the ✎.']
    : [];

/** Messages for words outside <Claim> that say what something does, or how much less pain counts. */
const describeUnclaimed = ({ claims, hedges }: ContentIndex, text: string): string[] => [
  ...describeUnhedged(hedges, [...claims.values()], text),
  ...describeOwnRule(text),
];

function describeClaim({ claims, hedges }: ContentIndex, { id, within, sentence }: Body['claims'][number]): string[] {
  const claim = claims.get(id);
  return [
    ...(claim ? describeHedge(hedges, claim, sentence) : []),
    ...(claim || !id ? [] : [`<Claim id="${id}">: no such claim. Write the id of a claim in content/claims.yaml.`]),
    ...(within ? [`A claim is inside ${within}. Move it out.`] : []),
  ];
}

function describeRelated({ anchors, drafts }: ContentIndex, slug: string, id: string): string[] {
  if (!anchors.has(id))
    return [`related: "${id}" is not an article. Use the name of a file in content/articles, without .mdx.`];
  if (id === slug) return ['related: the article names itself. Name another.'];
  return drafts.has(id) && !drafts.has(slug) ? [`related: "${id}" is a draft. Name a published article.`] : [];
}

function describeImage({ root }: ContentIndex, url: string): string[] {
  if (!url.startsWith('/'))
    return [
      `The image "${url}" does not come from public/. Put it there, and begin its path with a slash, as in /stones.svg.`,
    ];
  return statSync(join(root, 'public', url), { throwIfNoEntry: false })?.isFile()
    ? []
    : [`The image "${url}" is missing from public/. Put it there, under just this path.`];
}

function describeHeading({ layoutAnchors }: ContentIndex, id: string, depth: number, before: number): string[] {
  if (depth === 1) return ['A heading is of level 1, which is the title’s alone. Begin its line with ##.'];
  if (depth > before + 1)
    return [
      `A heading of level ${depth} follows one of level ${before}. Begin its line with ${'#'.repeat(before + 1)}.`,
    ];
  if (!/\w/.test(id)) return ['A heading has no letter from a to z and no digit. Give it words that have one.'];
  return layoutAnchors.includes(id) ? [`A heading has the anchor "#${id}", which is the page's own. Reword it.`] : [];
}

function describeTag({ components }: ContentIndex, { name, attributes, text }: Body['tags'][number]): string[] {
  if (!components.has(name))
    return [
      /^[a-z]/.test(name)
        ? `<${name}> is HTML. Write Markdown in its place.`
        : `<${name}> is not a tag of this site. Use one of: ${[...components].join(', ')}.`,
    ];
  const form = tagForms[name] ?? emptyTag;
  if (form.hasText && !text) return [`<${name}> is empty. Write its text.`];
  if (!form.hasText && text)
    return [`<${name}> would not show the text in it. Write <${name} />, and the text below it.`];
  const unknown = attributes.find((each) => !Object.hasOwn(form.attributes, each.name ?? ''));
  if (unknown) return [`<${name}> does not take ${unknown.name ? `"${unknown.name}"` : 'code in braces'}. Remove it.`];
  return Object.entries(form.attributes).flatMap(([key, { form, fix }]) => {
    const [given, again] = attributes.filter((each) => each.name === key);
    if (!given) return [`<${name}> has no ${key}. ${fix}`];
    if (again) return [`<${name}> has ${key} twice. Remove one.`];
    if (typeof given.value !== 'string') return [`The ${key} of <${name}> is not in quotes. ${fix}`];
    return form.test(given.value) ? [] : [`The ${key} of <${name}> cannot be "${given.value}". ${fix}`];
  });
}
