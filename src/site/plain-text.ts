/** A plain text file as the response of a route. */
export const plainText = (lines: string[]): Response =>
  new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
