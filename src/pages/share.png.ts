import { shareImage } from '../metadata/share-image.ts';
import { site } from '../site.ts';

/** The share image of every page that has none of its own. */
export const GET = () => shareImage(site.question);
