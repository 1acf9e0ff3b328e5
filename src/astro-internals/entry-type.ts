import type { Loader, LoaderContext } from 'astro/loaders';

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
