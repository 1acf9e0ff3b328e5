import { publishedArticles } from '../../articles/queries.ts';
import { absolute, repository } from '../../site/addresses.ts';

/** Where to report a weakness of the site (RFC 9116). It expires a year after the newest review, so that a forgotten site says so. */
export async function GET() {
  const expires = new Date(Math.max(...(await publishedArticles()).map(({ data }) => data.reviewed.getTime())));
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  return new Response(`Contact: ${repository}/issues
Expires: ${expires.toISOString()}
Preferred-Languages: en
Canonical: ${absolute('/.well-known/security.txt')}
`);
}
