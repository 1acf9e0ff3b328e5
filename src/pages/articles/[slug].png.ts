import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { publishedArticles } from '../../articles/index.ts';
import { shareImage } from '../../metadata/share-image.ts';

export const getStaticPaths = async () =>
  (await publishedArticles()).map(({ id, data }) => ({ params: { slug: id }, props: { title: data.title } }));

/** An article's share image. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => shareImage(props.title);
