// npm run compress: writes .gz and .br beside each text file of dist, for servers that send compressed files from disk (nginx, Caddy).
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = process.argv[2] ?? 'dist';
const files = globSync(`${folder}/**/*.{html,js,css,json,svg,xml,txt,md,webmanifest}`);
for (const file of files) {
  const bytes = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
console.log(`${files.length} files compressed twice, as .gz and .br`);
