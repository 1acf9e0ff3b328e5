import { iconSizes } from '../../metadata/icon-shape.ts';
import { sharePath } from '../../metadata/share.ts';
import { site } from '../../site/site.ts';
import { listPublished } from '../../validation/content-files.ts';

/** An image of the site: its path, and the size of the icon or the title that it shows. */
export interface Image {
  path: string;
  shows: number | string;
}

/**
 * Every image that is drawn at build time: the icon in its sizes, and what share previews show.
 * @param root the project's folder
 */
export const imagesOf = (root: string): Image[] => [
  ...iconSizes.map((size) => ({ path: `/icons/${size}.png`, shows: size })),
  { path: sharePath(), shows: site.question },
  ...listPublished(root).map(({ slug, article }) => ({ path: sharePath(slug), shows: article.title })),
];
