import * as runtime from 'astro/jsx-runtime';
import { type AstroComponentFactory, createComponent, renderJSX, renderTemplate } from 'astro/runtime/server/index.js';

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
