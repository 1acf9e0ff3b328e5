// npm run bench:serve [-- --seconds 120 --connections 200]: the built site behind nginx as the README sets it up, under a
// bounded load on this machine alone: requests a second, how long the slowest hundredth takes, and errors.
import { execFileSync } from 'node:child_process';
import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { need } from '../../support/need.ts';
import { startNginx } from '../../support/nginx.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '120' }, connections: { type: 'string', default: '200' } },
});

/** What wrk asks for: every page in turn, compressed, as a browser does. */
const script = (paths: string[]) => `
local paths = { ${paths.map((path) => `"${path}"`).join(', ')} }
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], { ["Host"] = "basalt.example", ["Accept-Encoding"] = "br" })
end
done = function(summary, latency, requests)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  print(string.format("%d requests in %.0f s: %.0f a second; median %.1f ms, 99th percentile %.1f ms; %d errors",
    summary.requests, summary.duration / 1e6, summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, failed))
end`;

const wrk = need(['/usr/bin/wrk'], ['wrk']);
const server = await startNginx('worker_processes 1;');
try {
  const pages = globSync('dist/**/index.html').map((file) => `/${file.replace(/^dist\/|index\.html$/g, '')}`);
  const lua = join(server.root, 'pages.lua');
  writeFileSync(lua, script(pages));
  const load = ['-t1', `-c${values.connections}`, `-d${values.seconds}s`, '-s', lua, `http://127.0.0.1:${server.port}`];
  console.log(execFileSync(wrk, load).toString());
} finally {
  server.stop();
}
