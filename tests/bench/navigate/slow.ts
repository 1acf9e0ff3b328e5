import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A slow phone's net: milliseconds before an answer begins, and bytes in each of them. */
const [latency, pace] = [150, 200];

/** Sends a body at the pace of the line. */
async function trickle(reply: ServerResponse, from: IncomingMessage): Promise<void> {
  for await (const chunk of from) {
    for (let at = 0; at < chunk.length; at += 4096) {
      const part = chunk.subarray(at, at + 4096);
      await wait(part.length / pace);
      reply.write(part);
    }
  }
  reply.end();
}

/**
 * Stands before a server as a slow line does, for whatever a browser asks: what it fetches ahead too, which a browser's own
 * throttling leaves out.
 * @param port of the server
 */
export async function slowLine(port: number) {
  const line = createServer(async (asked, reply) => {
    await wait(latency);
    request({ host: '127.0.0.1', port, path: asked.url, headers: asked.headers }, (answer) => {
      reply.writeHead(answer.statusCode ?? 500, answer.headers);
      trickle(reply, answer).catch(() => reply.destroy());
    }).end();
  });
  await new Promise<void>((ready) => line.listen(0, '127.0.0.1', ready));
  return {
    port: (line.address() as AddressInfo).port,
    stop: () => {
      line.closeAllConnections();
      line.close();
    },
  };
}
