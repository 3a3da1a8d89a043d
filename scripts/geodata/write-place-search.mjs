// Writes public/basemap/place-search.json: node scripts/run-ts.mjs scripts/geodata/write-place-search.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { buildPlaceSearch } from './place-search.mjs';
import { ensureSources, ROOT } from './sources.mjs';

ensureSources();
const text = buildPlaceSearch();
writeFileSync(join(ROOT, 'public/basemap/place-search.json'), text);
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(
  `public/basemap/place-search.json: ${text.split('\n').length - 3} places, ${kB(Buffer.byteLength(text))}, brotli ${kB(brotliCompressSync(text).length)}`,
);
