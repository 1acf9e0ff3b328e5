/**
 * Reads a colour of tokens.css, for what CSS cannot style: the browser's toolbar, icons and share images.
 * @param tokens the file's text
 * @param name the token without its dashes, such as "paper"
 * @throws when no token of that name has a light and a dark colour
 */
export function readToken(tokens: string, name: string): { light: string; dark: string } {
  const [light, dark] = [...tokens.matchAll(new RegExp(`--${name}: (#[0-9a-f]+);`, 'g'))].map(([, colour]) => colour);
  if (!light || !dark) throw new Error(`No colour --${name} in src/styles/tokens.css. Add it there, or mend the name.`);
  return { light, dark };
}
