import * as runtime from 'astro/jsx-runtime';
import type { Loader, LoaderContext } from 'astro/loaders';
import { type AstroComponentFactory, createComponent, renderJSX, renderTemplate } from 'astro/runtime/server/index.js';

/** Reads a file of a collection: its fields, and its text. */
type GetEntryInfo = (file: {
  contents: string;
}) => Promise<{ data: Record<string, unknown>; body: string; slug: undefined; rawData: string }>;

/**
 * Makes a loader read files of one extension by a function of our own, so that they are not modules that the bundler sees.
 * Leans on: `entryTypes` of a loader's context, which Astro's types leave out.
 */
export const withEntryType = (loader: Loader, extension: string, getEntryInfo: GetEntryInfo): Loader => ({
  ...loader,
  load: (context) =>
    loader.load({ ...context, entryTypes: new Map([[extension, { getEntryInfo }]]) } as unknown as LoaderContext),
});

/**
 * Makes an Astro component of compiled MDX. Leans on: Astro's server runtime, which is not a public API.
 * @param code the body of a function, as MDX compilers write it for "function-body"
 */
export function createMdxComponent(code: string): AstroComponentFactory {
  const { default: run } = new Function(code)(runtime);
  return createComponent((result, { components }) => {
    const tree = run({ components: { Fragment: runtime.Fragment, ...components } });
    return renderTemplate`${renderJSX(result, tree)}`;
  });
}
