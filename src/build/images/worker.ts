// Draws images one after the other, in a thread beside the build: { folder: of the cache, images }.
import { workerData } from 'node:worker_threads';
import { keep } from './cache.ts';
import { draw, type Image } from './list.ts';

const { folder, images }: { folder: string; images: Image[] } = workerData;
for (const image of images) await keep(folder, image, draw);
