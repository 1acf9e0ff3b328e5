/** The icon's sizes in pixels: the one that Apple's devices ask for, then the two of a web manifest. */
export const iconSizes = [180, 192, 512] as const;

/** The share of an icon's size that is left free at each edge, for systems that cut off the corners. */
export const iconMargin = 0.18;

/** The size of share images, in pixels. */
export const shareSize = { width: 1200, height: 630 } as const;

/**
 * The path of a page's share image from the site's root.
 * @param article the article's id; all other pages share one image
 */
export const sharePath = (article?: string): string => (article ? `/share/${article}.png` : '/share.png');

/**
 * Reads a colour of tokens.css, for what CSS cannot style: the browser's toolbar, icons and share images.
 * @param tokens the file's text
 * @param name the token without its dashes, such as "paper"
 * @throws when no token of that name has a light and a dark colour
 */
export function readToken(tokens: string, name: string): { light: string; dark: string } {
  const [light, dark] = [...tokens.matchAll(new RegExp(`--${name}: (#[0-9a-f]+);`, 'g'))].map(([, colour]) => colour);
  if (!light || !dark)
    throw new Error(`No colour --${name} in src/styles/tokens.css. Add it there, or correct the name.`);
  return { light, dark };
}
