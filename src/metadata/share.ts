/** The size that share previews ask for, in pixels. */
export const shareSize = { width: 1200, height: 630 } as const;

/**
 * Where a page's share image lies, from the site's root.
 * @param article the article's id; other pages share one image
 */
export const sharePath = (article?: string): string => (article ? `/share/${article}.png` : '/share.png');
