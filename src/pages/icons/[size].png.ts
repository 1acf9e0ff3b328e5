import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { iconImage, iconSizes } from '../../metadata/icon-image.ts';

export const getStaticPaths = () => iconSizes.map((size) => ({ params: { size: String(size) }, props: { size } }));

/** The site's icon in one size. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => iconImage(props.size);
