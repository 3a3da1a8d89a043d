// `npm run bench -- [--quick] [--sizes 10000,100000] [--rounds 3] [--only browser,peers,first-load,server,documents]
// [--folder of a filled database]`: measures, writes results and what documents quote of them.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureFirstLoad } from './first-load.ts';
import { type Stamp, stamp } from './machine.ts';
import { measureSizes, type SizeResult } from './measure-sizes.ts';
import { quoteResults } from './quote-results.ts';
import { type Results, readResults, writeResults } from './results.ts';
import { measureServer } from './server.ts';
import { tablesOf } from './tables.ts';

const PARTS = ['browser', 'peers', 'first-load', 'server', 'documents'] as const;
type Part = (typeof PARTS)[number];

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    sizes: { type: 'string' },
    rounds: { type: 'string' },
    folder: { type: 'string' },
  },
});
const only = values.only?.split(',') ?? PARTS;
const unknown = only.find((name) => !PARTS.includes(name as Part));
if (unknown !== undefined)
  throw new Error(`There is no part "${unknown}"; the parts are ${PARTS.join(', ')}.`);
if (only.some((part) => part !== 'documents') && !existsSync('dist/page/index.html'))
  throw new Error('The page is not built; run: npm run build');

const isQuick = values.quick;
const wants = (part: Part) => only.includes(part);
const sizes = values.sizes?.split(',').map(Number);
const results = isQuick ? {} : await readResults();

if (wants('browser') || wants('peers')) {
  const measured = await stamp();
  // Sizes that were not asked for stay as they were, if it was this machine that measured them.
  const kept = sizes ? keepOthers(results, measured, sizes) : [];
  const fresh = measureSizes({
    sizes: sizes ?? (isQuick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000, 3_000_000]),
    rounds: Number(values.rounds ?? (isQuick ? 1 : 3)),
    loads: isQuick ? 1 : 3,
    isWithPage: wants('browser'),
    isWithPeers: wants('peers'),
    before: kept,
  });
  for await (const size of fresh) {
    kept.push(size);
    results.sizes = { ...measured, result: kept.sort((a, b) => a.rows - b.rows) };
    await writeResults(results, isQuick);
  }
}
if (wants('first-load')) {
  results.firstLoad = { ...(await stamp()), result: await measureFirstLoad() };
  await writeResults(results, isQuick);
}
if (wants('server')) {
  results.server = { ...(await stamp()), result: await measureServer(values.folder) };
  await writeResults(results, isQuick);
}
console.log(`\n${tablesOf(results)}`);
if (!isQuick) await quoteResults(results);

function keepOthers({ sizes: before }: Results, { machine }: Stamp, fresh: readonly number[]): SizeResult[] {
  if (JSON.stringify(before?.machine) !== JSON.stringify(machine)) return [];
  return before?.result.filter(({ rows }) => !fresh.includes(rows)) ?? [];
}
