import { text } from '../metadata/text.ts';
import { absolute } from '../site/addresses.ts';

/** Every crawler may read everything. */
export const GET = () => text(['User-agent: *', 'Allow: /', '', `Sitemap: ${absolute('/sitemap-index.xml')}`]);
