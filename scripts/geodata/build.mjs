// Owns the one command that rebuilds public/basemap and what data/ has from it: node scripts/run-ts.mjs scripts/geodata/build.mjs
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { buildBorders } from './borders.mjs';
import { buildClaims } from './claims.mjs';
import { buildCoarse } from './coarse.mjs';
import { buildDetails } from './details.mjs';
import { buildFine } from './fine.mjs';
import { buildPlaces } from './places.mjs';
import { buildProvinces } from './provinces.mjs';
import { FOCUS } from './regions.mjs';
import { ensureSources, ROOT } from './sources.mjs';
import { encode, pointsOf } from './topology.mjs';

const write = (folder, name, text) => {
  mkdirSync(join(ROOT, folder), { recursive: true });
  writeFileSync(join(ROOT, folder, name), text);
  const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(
    `${folder}/${name}: ${kB(Buffer.byteLength(text))}, brotli ${kB(brotliCompressSync(text).length)}`,
  );
};

/** Rivers are named in details.json; in the files of their lines nobody reads a name. */
const withNamelessRivers = (t) => {
  const geometries = t.objects.rivers.geometries.map((g) => ({
    ...g,
    properties: { ...g.properties, name: undefined },
  }));
  return { ...t, objects: { ...t.objects, rivers: { ...t.objects.rivers, geometries } } };
};

ensureSources();
const { topology: fine, pairs } = buildFine();
write('public/basemap', 'fine.json', encode(withNamelessRivers(fine)));
write('data', 'borders.json', buildBorders(fine));
write('public/basemap', 'provinces.json', encode(buildProvinces()));
write('public/basemap', 'coarse.json', encode(withNamelessRivers(buildCoarse())));
write('public/basemap', 'claims.json', buildClaims());
write('public/basemap', 'details.json', buildDetails(fine));
const regionArcs = [...pairs]
  .filter(([id]) => id.split('-').some((c) => FOCUS.includes(c)))
  .flatMap(([, arcs]) => arcs);
write('public/basemap', 'places.json', buildPlaces(pointsOf(fine, [regionArcs])));

// Made from the files above, each from those before it.
const runTs = 'scripts/run-ts.mjs';
for (const program of [
  [runTs, 'scripts/geodata/write-chainage.ts'],
  ['scripts/geodata/search-names.mjs'],
  [runTs, 'scripts/geodata/write-place-search.mjs'],
])
  execFileSync(process.execPath, program, { cwd: ROOT, stdio: 'inherit' });
