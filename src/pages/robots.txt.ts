import { text } from '../feeds/text.ts';
import { absolute } from '../site.ts';

/** Every crawler may read everything. */
export const GET = () => text(['User-agent: *', 'Allow: /', '', `Sitemap: ${absolute('/sitemap-index.xml')}`]);
