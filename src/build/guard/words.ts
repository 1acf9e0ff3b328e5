/** Phrases that sell what nobody has shown. They may stand only inside <Claim>, as a claim under test. */
export const bannedPhrases = [
  'detox',
  'toxins',
  'boosts immunity',
  'boost immunity',
  'clinically proven',
  'safe for everyone',
  'lowers cortisol',
  'lower cortisol',
  'cures',
] as const;

/** The banned phrases in a text that stand outside quotation marks. */
export function findBanned(text: string): string[] {
  const unquoted = text.replace(/“[^”]*”/g, '').toLowerCase();
  return bannedPhrases.filter((phrase) => new RegExp(`\\b${phrase}\\b`).test(unquoted));
}
