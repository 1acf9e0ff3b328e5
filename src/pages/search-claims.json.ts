import { publishedClaims } from '../articles/queries.ts';
import { certainties, hasSupport, verdicts } from '../schemas/claim.ts';
import { otherTopics } from '../search/index-format.ts';
import type { Result } from '../search/search.ts';
import { href } from '../site/addresses.ts';

/** The ledger's claims as the search shows them, which it loads when one of them is found. */
export async function GET() {
  const claims = (await publishedClaims()).map(
    ({ id, wording, verdict, certainty }): Result => ({
      url: href(`/evidence/#${id}`),
      title: wording,
      topic: otherTopics.claims,
      excerpt: [`${verdicts[verdict]}${hasSupport({ verdict }) ? `, ${certainties[certainty]}` : ''}.`],
      sections: [],
    }),
  );
  return Response.json(claims);
}
