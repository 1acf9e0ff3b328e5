import { absolute } from '../site/addresses.ts';
import { plainText } from '../site/plain-text.ts';

/** Every crawler may read everything. */
export const GET = () => plainText(['User-agent: *', 'Allow: /', '', `Sitemap: ${absolute('/sitemap-index.xml')}`]);
