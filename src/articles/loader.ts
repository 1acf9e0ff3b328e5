import { glob, type Loader, type LoaderContext } from 'astro/loaders';

/** A loader's context, with what Astro knows of each kind of file; its types leave that out. */
type Context = LoaderContext & { entryTypes: Map<string, { contentModuleTypes?: string }> };

/**
 * Astro's own loader of files, told that they are no modules and that it need not keep their texts:
 * the bundler never sees those. A text is read and compiled where it is shown.
 */
export const texts = (options: Parameters<typeof glob>[0]): Loader => {
  const files = glob({ ...options, retainBody: false });
  return {
    ...files,
    load(context) {
      const entryTypes: Context['entryTypes'] = new Map();
      for (const [ending, { contentModuleTypes: _, ...kind }] of (context as Context).entryTypes)
        entryTypes.set(ending, kind);
      return files.load({ ...context, entryTypes } as Context);
    },
  };
};
