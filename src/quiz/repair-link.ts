/** Keys that mail programs, chats and advertisers add to links that they pass on. */
const trackers =
  /^((utm|mc|pk|mtm|hsa|vero|oly|ga|trk|spm)_.*|_.*|\w*clid|igshi?d?|[gw]braid|srsltid|mkt_tok|si|ref|share|source|feature|amp)$/;

const marks: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Decodes HTML entities and percent-encoded bytes once. Everything else stays. */
const decodeOnce = (text: string): string =>
  text
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/gi, (_, name: string) => marks[name.toLowerCase()] ?? '')
    .replace(/&#(x?)([\da-f]{1,5});/gi, (_, hex, code) => String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)))
    .replace(/(%[\da-f]{2})+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return bytes;
      }
    });

/**
 * A fragment as it was before a chat, a mail program or the sentence around it touched it.
 * @param fragment without its "#"
 */
export function repairLink(fragment: string): string {
  let text = fragment;
  // A link that was passed on several times may have been encoded as often.
  for (let layer = 0; layer < 4; layer++) text = decodeOnce(text);
  text = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/:~:.*/, '')
    // Quoted-printable mail writes "=" as "=3D".
    .replace(/=3d/g, '=')
    .replace(/\s*([&=,-])\s*/g, '$1')
    .replace(/\?(?=\w+=)/g, '&');
  // A link cut short after the first digit of a number may have held another.
  if (/=[1-3]\.{2,}\W*$/.test(text)) return text;
  return text
    .split('&')
    .filter((part) => part && !trackers.test(part.split('=', 1)[0] ?? ''))
    .join('&')
    .replace(/[<>"][^=]*$/, '')
    .replace(/^["'“”‘’*_<([]+|[^a-z\d]+$/g, '');
}
