import { createServer } from 'node:net';

/** A port of this machine that nobody listens on, so that two checkouts can be tested at once. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (typeof address !== 'object' || !address) throw new Error('No port is free.');
  return address.port;
}
