// Owns the measurement of the border strip in the engine, in Node: gestures on and beside a strip that is open.
// Usage: node scripts/run-ts.mjs bench/along.ts [rows]. Times are processor time and depend on the machine; read the ratios.
import { readFileSync } from 'node:fs';
import { formatDate } from '../src/contract/calendar-date.ts';
import type { Filter } from '../src/contract/filter.ts';
import { COORDINATE_STEP, NO_POINT } from '../src/contract/frame-chunk.ts';
import type { AlongWindow } from '../src/engine/along.ts';
import type { Positions, SentParts } from '../src/engine/answers.ts';
import { Assembler } from '../src/engine/assemble.ts';
import { countAlong } from '../src/engine/borders/count-along.ts';
import { ClauseCompiler } from '../src/engine/filter/clauses.ts';
import { CrossFilter } from '../src/engine/filter/cross-filter.ts';
import { laterModule } from '../src/engine/later-module.ts';
import { type Columns, mergeColumns } from '../src/engine/load/columns.ts';
import { decodeChunk } from '../src/engine/load/decode-chunk.ts';
import { Dictionary } from '../src/engine/load/dictionary.ts';
import { buildFrame } from '../src/engine/load/frame.ts';
import { encodeChunk } from '../src/frame/build-chunk.ts';
import { type BorderTopology, readBorderLines } from '../src/geo/border-lines.ts';
import { createLocator } from '../src/geo/locate.ts';
import { SYNTHETIC_DAYS, syntheticFrame } from './synthetic-frame.ts';

const ROWS = Number(process.argv[2] ?? 1_000_000);
const BORDER = 'AF-TJ';
const STEPS = 60;
const WINDOW: AlongWindow = { symbols: 1200, columns: 38, rows: 30, lengthKm: 1357, days: null };

const now = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const at = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
  Number.NaN;
const show = (milliseconds: number) => milliseconds.toFixed(2).padStart(8);

const days = SYNTHETIC_DAYS.last - SYNTHETIC_DAYS.first;
const between = (from: number, to: number): Filter => ({
  from: formatDate(SYNTHETIC_DAYS.first + Math.round(days * from)),
  to: formatDate(SYNTHETIC_DAYS.first + Math.round(days * to)),
});
const border: Filter = { border: { any: [BORDER], not: [] } };
const GESTURES: Record<string, (step: number) => Filter> = {
  'brush step': (step) => ({ ...border, ...between(0.3 + step / 4000, 0.5 + step / 4000) }),
  'half-range jump': (step) => ({ ...border, ...(step % 2 ? between(0, 0.5) : between(0.5, 1)) }),
  'type toggle': (step) => ({ ...border, ...(step % 2 && { type: { any: [], not: ['armed-clash'] } }) }),
  'stretch step': (step) => ({ ...border, km: [200 + step, 500 + step] }),
  'stretch step, half range': (step) => ({ ...border, ...between(0.5, 1), km: [200 + step, 500 + step] }),
  'stretch step, within 50': (step) => ({ ...border, within: 50, km: [200 + step, 500 + step] }),
};

function locateAll({ rows, key, lng, lat }: Columns): Positions {
  const read = (path: string) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
  const { borders } = read('data/borders.json') as { borders: { id: string; lengthKm: number }[] };
  const lengths = new Map(borders.map(({ id, lengthKm }) => [id, lengthKm]));
  const topology = read('public/basemap/fine.json') as BorderTopology;
  const locator = createLocator(readBorderLines(topology, lengths), (id) => lengths.has(id));
  const found: [key: number, distance: number, chainage: number][] = [];
  for (let row = 0; row < rows; row++) {
    if (lng[row] === NO_POINT) continue;
    const place = [(lng[row] as number) * COORDINATE_STEP, (lat[row] as number) * COORDINATE_STEP] as const;
    const line = locator.locate(place, 200).near.find((near) => near.border === BORDER);
    if (line)
      found.push([key[row] as number, Math.round(line.distanceKm * 10), Math.round(line.chainageKm * 10)]);
  }
  found.sort(([a], [b]) => a - b);
  return {
    keys: Uint32Array.from(found, ([key]) => key),
    distances: Uint16Array.from(found, ([, distance]) => distance),
    chainages: Uint32Array.from(found, ([, , chainage]) => chainage),
  };
}

function main(): void {
  const dictionary = new Dictionary();
  const columns = syntheticFrame(ROWS).map(({ chunk }) => decodeChunk(encodeChunk(chunk), dictionary));
  const frame = buildFrame(mergeColumns(columns).merged, dictionary);
  const positions = locateAll(frame.columns);
  const state = new CrossFilter(frame);
  state.laterModule = laterModule;
  const compiler = new ClauseCompiler(dictionary);
  const assembler = new Assembler(state);
  const sent: SentParts = new Map();
  state.apply(compiler.compile(border, null, positions));
  const before = now();
  const { matching } = countAlong(state, { filter: border, positions }, WINDOW);
  console.log(
    `${ROWS} synthetic rows, ${positions.keys.length} within 200 km of ${BORDER}, ${matching} along it; ` +
      `found once in ${show(now() - before)} ms`,
  );
  console.log(
    'gesture                       filter p50      p95    strip p50      p95   answer p50      p95   rows looked at',
  );
  for (const [name, gesture] of Object.entries(GESTURES)) {
    const times = { filter: [] as number[], strip: [] as number[], answer: [] as number[] };
    let visited = 0;
    for (let step = 0; step < STEPS; step++) {
      const filter = gesture(step);
      const question = {
        filter,
        textKeys: null,
        positions,
        timeline: { unit: 'week', fromDay: SYNTHETIC_DAYS.first, toDay: SYNTHETIC_DAYS.last } as const,
        map: { zoom: 5, west: 0.66, east: 0.72, north: 0.36, south: 0.42 },
        wantsAnalysis: false,
      };
      const start = now();
      state.apply(compiler.compile(filter, null, positions));
      const applied = now();
      assembler.assemble(question, sent);
      const assembled = now();
      const visitedBefore = state.work.visited;
      countAlong(state, question, WINDOW);
      const end = now();
      if (step < 4) continue;
      visited += state.work.visited - visitedBefore;
      times.filter.push(applied - start);
      times.strip.push(end - assembled);
      times.answer.push(end - start);
    }
    const both = (values: readonly number[]) => `${show(at(values, 0.5))} ${show(at(values, 0.95))}`;
    console.log(
      `${name.padEnd(29)} ${both(times.filter)}    ${both(times.strip)}    ${both(times.answer)} ` +
        `${Math.round(visited / (STEPS - 4))
          .toLocaleString('en')
          .padStart(15)}`,
    );
  }
}

main();
