// Checks the import rules of .dependency-cruiser.cjs, and that the checker has really read every source file.
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { ROOT } from './run-step.mjs';

const rules = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const TOP_FOLDERS = ['src', 'data', 'server', 'mocks', 'e2e'];
/** Folders that must exist with at least one module: a rule about an empty folder guards nothing. */
const REQUIRED = [
  'src/contract',
  'src/link',
  'src/api',
  'src/engine',
  'src/geo',
  'src/matching',
  'src/frame',
  'src/canvas',
  'src/paper',
  'src/ui',
  'src/views',
  'src/app',
  'data',
  'server',
  'mocks',
  'e2e',
];

const OPTIONAL = ['src', 'src/words', 'src/cards'];

process.chdir(ROOT);

function sourcesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
}

function folderOf(path) {
  const parts = path.split('/');
  return parts[0] === 'src' && parts.length > 2 ? `src/${parts[1]}` : parts[0];
}

const present = TOP_FOLDERS.filter((folder) => existsSync(folder));
const { output } = await cruise(present, { ...rules.options, ruleSet: rules, validate: true }, undefined, {
  tsConfig: extractTSConfig(join(ROOT, 'tsconfig.json')),
});

const complaints = [];
const seen = new Set(output.modules.map((module) => module.source));
const counts = new Map();
for (const file of TOP_FOLDERS.flatMap(sourcesIn)) {
  if (!seen.has(file)) complaints.push(`not read by the checker: ${file}`);
  else counts.set(folderOf(file), (counts.get(folderOf(file)) ?? 0) + 1);
}
/** Rules that speak of a place; the last ones, open to all, speak of what is imported. */
const places = rules.allowed.filter(({ from }) => from.path);
const matches = (patterns, file) => [patterns].flat().some((pattern) => new RegExp(pattern).test(file));
for (const file of TOP_FOLDERS.flatMap(sourcesIn)) {
  const isPlaced = places.some(
    ({ from }) => matches(from.path, file) && !(from.pathNot && matches(from.pathNot, file)),
  );
  if (!isPlaced) complaints.push(`stands in no room: ${file} (see the table in .dependency-cruiser.cjs)`);
}
for (const folder of REQUIRED) {
  if (!counts.get(folder)) complaints.push(`no module seen in ${folder}/`);
}
for (const folder of counts.keys()) {
  if (![...REQUIRED, ...OPTIONAL].includes(folder))
    complaints.push(`${folder}/ is not in the table of folders`);
}
for (const { from, to, rule, cycle } of output.summary.violations) {
  if (rule.severity === 'ignore') continue;
  const way = cycle ? cycle.map((step) => step.name ?? step).join(' → ') : to;
  complaints.push(`${rule.name}: ${from} → ${way}`);
}

console.log([...counts].map(([folder, count]) => `${folder} ${count}`).join(', '));
if (complaints.length > 0) {
  console.error(complaints.join('\n'));
  process.exit(1);
}
