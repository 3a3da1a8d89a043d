// Holds the size of the built page to its budget, and mocks out of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';
import { fail, ROOT } from './run-step.mjs';

/** Script that loads before the map can be used, gzip: from the performance goals. */
const BUDGET_BYTES = 180_000;
const PAGE = join(ROOT, 'dist', 'page');
const MOCK_TRACES = ['mockServiceWorker', '[MSW]', 'msw/passthrough'];

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const gzipBytes = (file) => gzipSync(readFileSync(join(PAGE, file)), { level: 9 }).length;

function staticImports(file) {
  return parseAst(readFileSync(join(PAGE, file), 'utf8'))
    .body.filter((node) => 'source' in node && node.source)
    .map((node) => posix.join(posix.dirname(file), node.source.value));
}

/** Workers that a script starts: their files are named in `new Worker(new URL("…", …))`. */
function workers(file) {
  const code = readFileSync(join(PAGE, file), 'utf8');
  const pattern =
    /new (?:Shared)?Worker\(\s*(?:\/\*.*?\*\/\s*)?(?:new URL\(\s*(?:\/\*.*?\*\/\s*)?)*["'`]([^"'`]+\.js)["'`]/g;
  return [...code.matchAll(pattern)].map(([, address]) =>
    address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(file), address),
  );
}

/**
 * Everything that the page's HTML loads at once, what that imports statically, and the workers that it starts. Not what it has
 * fetched behind them (`soon`), to run when the map stands.
 */
function firstLoad() {
  const html = readFileSync(join(PAGE, 'index.html'), 'utf8').replace(
    /<template id="soon">.*?<\/template>/s,
    '',
  );
  const roots = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="(?:\.?\/)?([^"]+\.js)"/g)].map(
    ([, file]) => file,
  );
  const seen = new Set();
  const queue = [...roots];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    queue.push(...staticImports(file), ...workers(file));
  }
  return [...seen];
}

function listSizes(files) {
  const sized = files.map((file) => ({ file, bytes: gzipBytes(file) })).sort((a, b) => b.bytes - a.bytes);
  for (const { file, bytes } of sized) console.log(`  ${kilobytes(bytes).padStart(9)}  ${file}`);
  return sized.reduce((sum, { bytes }) => sum + bytes, 0);
}

if (!existsSync(join(PAGE, 'index.html')))
  fail('There is no built page to measure: dist/page/index.html is missing.');
const all = readdirSync(PAGE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => posix.relative(PAGE, posix.join(entry.parentPath ?? entry.path, entry.name)));
const scripts = all.filter((file) => extname(file) === '.js');
const first = firstLoad();
if (first.length === 0)
  fail('No script was found in dist/page/index.html: the size budget would hold nothing.');

console.log('Script of the first load, gzip:');
const total = listSizes(first);
console.log(`  ${kilobytes(total).padStart(9)}  in all; the budget is ${kilobytes(BUDGET_BYTES)}`);
console.log('Script loaded when first needed, gzip:');
listSizes(scripts.filter((file) => !first.includes(file)));
console.log('Style (gzip) and fonts (as they are):');
listSizes(all.filter((file) => extname(file) === '.css'));
for (const file of all.filter((name) => /\.(woff2?|ttf)$/.test(name))) {
  console.log(`  ${kilobytes(readFileSync(join(PAGE, file)).length).padStart(9)}  ${file}`);
}

const mocked = scripts.filter((file) => {
  const code = readFileSync(join(PAGE, file), 'utf8');
  return file.endsWith('mockServiceWorker.js') || MOCK_TRACES.some((trace) => code.includes(trace));
});
if (mocked.length > 0) fail(`Mocks are in the production build: ${mocked.join(', ')}.`);
if (total > BUDGET_BYTES) fail(`The first load is ${kilobytes(total - BUDGET_BYTES)} over its budget.`);
