import { icon } from './icon.ts';
import type { Image } from './list.ts';
import { share } from './share.ts';

/** An image as PNG. */
export const draw = ({ shows }: Image): Promise<Buffer> => (typeof shows === 'number' ? icon(shows) : share(shows));
