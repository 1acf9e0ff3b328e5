import { iconAddress, paper } from '../metadata/icon.ts';
import { href } from '../site/addresses.ts';
import { site } from '../site/site.ts';

const png = (size: number, purpose: string) => ({
  src: iconAddress(`/icons/${size}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** What a phone shows when a reader keeps the site on the home screen. */
export const GET = () =>
  Response.json(
    {
      name: site.name,
      short_name: site.name,
      description: site.promise,
      lang: site.language,
      start_url: href('/'),
      scope: href('/'),
      display: 'browser',
      background_color: paper.light,
      theme_color: paper.light,
      icons: [png(192, 'any'), png(512, 'any'), png(512, 'maskable')],
    },
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
