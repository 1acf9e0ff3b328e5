import { absolute } from '../addresses.ts';
import { text } from '../metadata/text.ts';

/** Every crawler may read everything. */
export const GET = () => text(['User-agent: *', 'Allow: /', '', `Sitemap: ${absolute('/sitemap-index.xml')}`]);
