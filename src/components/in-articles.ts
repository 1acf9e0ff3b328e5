import CareCard from './CareCard.astro';
import Claim from './Claim.astro';
import Schedule from './Schedule.astro';
import Table from './Table.astro';

/** What articles may use in their text; plain Markdown tables become ones that scroll. */
export const inArticles = { CareCard, Claim, Schedule, table: Table };
