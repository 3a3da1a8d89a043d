// `npm run bench`: measures and writes bench/results.json with the machine described.
import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { measureFirstLoad } from './first-load.ts';

const FILE = 'bench/results.json';

const results = {
  measuredAt: new Date().toISOString().slice(0, 10),
  machine: {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    browser: 'headless Chromium without a GPU',
  },
  firstLoad: await measureFirstLoad(),
};
await writeFile(FILE, `${JSON.stringify(results, null, 2)}\n`);
console.log(JSON.stringify(results, null, 2));
