import { publishedClaims } from '../articles/index.ts';
import { certainties, hasSupport, verdicts } from '../schemas/claim.ts';
import type { ClaimResult } from '../search/index-format.ts';
import { href } from '../site/addresses.ts';

/** The ledger's claims as the search shows them, which it loads when one of them is found. */
export async function GET() {
  const claims = (await publishedClaims()).map(
    ({ id, wording, verdict, certainty }): ClaimResult => [
      href(`/evidence/#${id}`),
      wording,
      `${verdicts[verdict]}${hasSupport({ verdict }) ? `, ${certainties[certainty]}` : ''}.`,
    ],
  );
  return Response.json(claims);
}
