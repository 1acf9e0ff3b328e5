import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
};
const compressed = new Map<string, Buffer>();

/**
 * Reads a site's _headers, where it has one.
 * @returns a function from a path to the headers that it sets there
 */
export function readHeaders(dir: string): (path: string) => [string, string][] {
  const file = join(dir, '_headers');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const blocks = text.trim().split(/\n\s*\n/);
  const rules = blocks.map((block) => {
    const [path = '', ...lines] = block.split('\n');
    const pattern = new RegExp(`^${RegExp.escape(path).replaceAll('\\*', '.*')}$`);
    const headers = lines.map((line) => line.trim().split(/: (.*)/, 2) as [string, string]);
    return { pattern, headers };
  });
  return (path) => rules.flatMap(({ pattern, headers }) => (pattern.test(path) ? headers : []));
}

/** A running server, and what it has sent: paths, the whole addresses asked for, and bytes of bodies. */
export type StaticServer = Awaited<ReturnType<typeof serveStatic>>;

/**
 * Serves a built site as a static host does: the headers of its _headers file, brotli, and 404.html.
 * @param base the base path that the site was built with, without its last slash
 * @param headersOf gives the headers of a path, if another reads _headers
 * @returns the server, listening on a free port of this machine alone
 */
export async function serveStatic(dir: string, base: string, headersOf = readHeaders(dir)) {
  const sent: { path: string; url: string; bytes: number }[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    const wanted = join(dir, normalize(path.slice(base.length)), path.endsWith('/') ? 'index.html' : '');
    const found = path.startsWith(`${base}/`) && existsSync(wanted) && statSync(wanted).isFile();
    const file = found ? wanted : join(dir, '404.html');
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    for (const [name, value] of headersOf(found ? path : `${base}/404.html`)) response.setHeader(name, value);
    response.statusCode = found ? 200 : 404;
    const send = (body: Buffer) => {
      sent.push({ path, url: request.url ?? '', bytes: body.length });
      response.end(body);
    };
    const body = readFileSync(file);
    if (!/\bbr\b/.test(request.headers['accept-encoding'] ?? '') || /\.(png|woff2)$/.test(file)) return send(body);
    const key = `${file} ${statSync(file).mtimeMs}`;
    if (!compressed.has(key)) compressed.set(key, brotliCompressSync(body));
    response.setHeader('Content-Encoding', 'br');
    return send(compressed.get(key) ?? body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    sent,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
