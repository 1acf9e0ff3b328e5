/** The size that share previews ask for, in pixels. */
export const shareSize = { width: 1200, height: 630 } as const;

/** What a share preview says to those who do not see the image. */
export const shareAlt = (title: string): string => `The words “${title}” beside three balanced stones.`;
