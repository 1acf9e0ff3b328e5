import { existsSync } from 'node:fs';

/** @throws when no site is built, which the tests could read */
export default function needBuild() {
  if (!existsSync('dist/index.html'))
    throw new Error('No built site in dist. Run "npm run build" first, or "npm test" for all of it.');
}
