// Owns the file of results: each part with the machine and day of its own measurement, so that a new part spoils no old one.
import { readFile, writeFile } from 'node:fs/promises';
import type { measureFirstLoad } from './first-load.ts';
import type { Stamp } from './machine.ts';
import type { SizeResult } from './measure-sizes.ts';
import type { measureServer } from './server.ts';

export type FirstLoad = Awaited<ReturnType<typeof measureFirstLoad>>;

export type ServerResult = Awaited<ReturnType<typeof measureServer>>;

export type Results = {
  firstLoad?: Stamp & { readonly result: FirstLoad };
  server?: Stamp & { readonly result: ServerResult };
  sizes?: Stamp & { readonly result: SizeResult[] };
};

const FILE = 'bench/results.json';
/** Short runs are for the eye; what documents quote comes from whole ones. */
const QUICK_FILE = '.cache/bench-quick.json';

export async function readResults(): Promise<Results> {
  return JSON.parse(await readFile(FILE, 'utf8').catch(() => '{}'));
}

export async function writeResults(results: Results, isQuick: boolean): Promise<void> {
  await writeFile(isQuick ? QUICK_FILE : FILE, `${JSON.stringify(results, null, 1)}\n`);
}
