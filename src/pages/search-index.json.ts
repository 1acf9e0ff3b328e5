import { publishedArticles } from '../articles/queries.ts';
import { createIndexData } from '../search/build/index-data.ts';

/** The index that the search page loads. */
export const GET = async () => Response.json(createIndexData(await publishedArticles()));
