import { absolute } from '../site/addresses.ts';

/** Every crawler may read everything. */
export const GET = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`);
