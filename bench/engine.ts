// Owns the measurement of the engine alone, in Node: incremental answers beside a full recount, interleaved, in one run.
// Usage: node scripts/run-ts.mjs bench/engine.ts [rows]. Times are processor time and depend on the machine; read the ratios.

import { formatDate } from '../src/contract/calendar-date.ts';
import type { Filter } from '../src/contract/filter.ts';
import type { Question, SentParts } from '../src/engine/answers.ts';
import { Assembler } from '../src/engine/assemble.ts';
import { ClauseCompiler } from '../src/engine/filter/clauses.ts';
import { CrossFilter } from '../src/engine/filter/cross-filter.ts';
import { laterModule } from '../src/engine/later-module.ts';
import { mergeColumns } from '../src/engine/load/columns.ts';
import { decodeChunk } from '../src/engine/load/decode-chunk.ts';
import { Dictionary } from '../src/engine/load/dictionary.ts';
import { buildFrame } from '../src/engine/load/frame.ts';
import type { MapWindow } from '../src/engine/map-marks.ts';
import { encodeChunk } from '../src/frame/build-chunk.ts';
import { SYNTHETIC_DAYS, syntheticFrame } from './synthetic-frame.ts';

const ROWS = Number(process.argv[2] ?? 1_000_000);
const STEPS = 40;

/** Milliseconds of processor time of this process: on a shared machine steadier than the clock. */
const now = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const percentile = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
  Number.NaN;
const show = (milliseconds: number) => milliseconds.toFixed(2).padStart(7);

const REGION: MapWindow = { zoom: 5, west: 0.66, east: 0.72, north: 0.36, south: 0.42 };
const days = SYNTHETIC_DAYS.last - SYNTHETIC_DAYS.first;
const between = (from: number, to: number): Filter => ({
  from: formatDate(SYNTHETIC_DAYS.first + Math.round(days * from)),
  to: formatDate(SYNTHETIC_DAYS.first + Math.round(days * to)),
});
const oneOf = <V extends string>(value: V) => ({ any: [value], not: [] });

/** As many points as an area may have, around the middle of the region. */
const AREA = Array.from({ length: 100 }, (_, at): [number, number] => {
  const angle = (at / 100) * 2 * Math.PI;
  const reach = at % 2 ? 3 : 4;
  return [
    Math.round((69 + reach * Math.cos(angle)) * 1e4) / 1e4,
    Math.round((36 + reach * Math.sin(angle)) * 1e4) / 1e4,
  ];
});

/** Step number → filter and, where it moves, the map. */
const GESTURES: Record<string, (step: number) => { filter: Filter; map?: MapWindow }> = {
  'brush step': (step) => ({ filter: between(0.3 + step / 4000, 0.5 + step / 4000) }),
  'half-range jump': (step) => ({ filter: step % 2 ? between(0, 0.5) : between(0.5, 1) }),
  'actor toggle': (step) => ({ filter: step % 2 ? { actor: oneOf(`synthetic-actor-${step % 12}`) } : {} }),
  'actor added': (step) => ({
    filter: {
      actor: {
        any: ['synthetic-actor-0', 'synthetic-actor-3', ...(step % 2 ? ['synthetic-actor-6'] : [])],
        not: [],
      },
    },
  }),
  'actor toggle, half range': (step) => ({
    filter: { ...between(0.4, 0.9), ...(step % 2 && { actor: oneOf(`synthetic-actor-${step % 12}`) }) },
  }),
  'type toggle': (step) => ({ filter: step % 2 ? { type: { any: [], not: ['armed-clash'] } } : {} }),
  'type switch': (step) => ({ filter: { type: oneOf(step % 2 ? 'attack' : 'armed-clash') } }),
  'country toggle': (step) => ({ filter: step % 2 ? { country: oneOf('AF') } : {} }),
  'grade B3': (step) => ({ filter: step % 2 ? { grade: 'B3' } : {} }),
  'in view, panning': (step) => ({
    filter: { bbox: [68 + step / 40, 34 + step / 80, 72 + step / 40, 39 + step / 80] },
  }),
  'circle, dragged': (step) => ({
    filter: { near: { point: [69 + step / 100, 36 + step / 200], km: 100 } },
  }),
  'area, a point dragged': (step) => ({
    filter: {
      area: { ring: [...AREA.slice(0, -1), [66 + step / 50, 39]] },
    },
  }),
  'brush step, in an area': (step) => ({
    filter: { ...between(0.3 + step / 4000, 0.5 + step / 4000), area: { ring: AREA } },
  }),
  'in view, on and off': (step) => ({ filter: step % 2 ? { bbox: [68, 34, 72, 39] } : {} }),
  'brush step, filtered': (step) => ({
    filter: {
      ...between(0.3 + step / 4000, 0.7 + step / 4000),
      type: oneOf('armed-clash'),
      country: oneOf('AF'),
    },
  }),
  'map pan, zoom 6': (step) => ({
    filter: {},
    map: { ...REGION, zoom: 6, west: 0.68 + step / 4000, east: 0.71 + step / 4000 },
  }),
  'map zoom': (step) => {
    const half = 0.03 / 2 ** (step % 9);
    return {
      filter: {},
      map: {
        zoom: 5 + (step % 9),
        west: 0.694 - half,
        east: 0.694 + half,
        north: 0.389 - half,
        south: 0.389 + half,
      },
    };
  },
};

function main(): void {
  console.log(`${ROWS} synthetic rows, seed 1, Node ${process.version}`);
  const chunks = syntheticFrame(ROWS).map(({ chunk }) => encodeChunk(chunk));
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  const started = now();
  const dictionary = new Dictionary();
  const columns = chunks.map((chunk) => decodeChunk(chunk, dictionary));
  const decoded = now();
  const frame = buildFrame(mergeColumns(columns).merged, dictionary);
  const built = now();
  const first = new CrossFilter(frame);
  first.laterModule = laterModule;
  first.apply(new ClauseCompiler(dictionary).compile({}, null));
  const summed = now();
  console.log(
    `received ${(bytes / 1e6).toFixed(1)} MB of JSON: decoded ${show(decoded - started)} ms, ` +
      `merged and indexed ${show(built - decoded)} ms, first sums ${show(summed - built)} ms`,
  );
  const megabytes = Object.values({
    ...frame.columns,
    ...frame.places,
    ...frame,
    failed: first.failed,
  }).reduce<number>((sum, value) => sum + (ArrayBuffer.isView(value) ? value.byteLength : 0), 0);
  console.log(`columns, indexes and masks: ${(megabytes / 1e6).toFixed(1)} MB, before lists by code`);
  const { tables } = dictionary;
  const wanted = process.argv[3];
  console.log(
    `distinct: ${tables.profile.size} profiles, ${tables.actors.size} sets of actors, ` +
      `${tables.publishers.size} of publishers, ${tables.grades.size} of grades, ${tables.toll.size} tolls; ` +
      `${frame.places.sites} sites`,
  );
  console.log(
    'gesture                     incremental p50     p95   filter p50  assemble p50   recount p50   ratio',
  );
  for (const [name, gesture] of Object.entries(GESTURES))
    if (!wanted || name.startsWith(wanted)) measure(name, gesture, first);
}

function measure(
  name: string,
  gesture: (step: number) => { filter: Filter; map?: MapWindow },
  state: CrossFilter,
): void {
  const { frame } = state;
  const assembler = new Assembler(state);
  const sent: SentParts = new Map();
  const compiler = new ClauseCompiler(frame.dictionary);
  compiler.laterModule = laterModule;
  const times = {
    whole: [] as number[],
    filter: [] as number[],
    assemble: [] as number[],
    recount: [] as number[],
  };
  for (let step = 0; step < STEPS; step++) {
    const { filter, map } = gesture(step);
    const question: Question = {
      filter,
      textKeys: null,
      timeline: { unit: 'week', fromDay: SYNTHETIC_DAYS.first, toDay: SYNTHETIC_DAYS.last },
      map: map ?? REGION,
      wantsAnalysis: false,
    };
    const start = now();
    state.apply(compiler.compile(filter, null));
    const applied = now();
    assembler.assemble(question, sent);
    const end = now();
    if (step > 3) {
      times.whole.push(end - start);
      times.filter.push(applied - start);
      times.assemble.push(end - applied);
    }
    if (step % 8 !== 7) continue;
    const fresh = new CrossFilter(frame);
    fresh.laterModule = laterModule;
    const freshCompiler = new ClauseCompiler(frame.dictionary);
    freshCompiler.laterModule = laterModule;
    const from = now();
    fresh.apply(freshCompiler.compile(filter, null));
    new Assembler(fresh).assemble(question);
    times.recount.push(now() - from);
  }
  const whole = percentile(times.whole, 0.5);
  const recount = percentile(times.recount, 0.5);
  console.log(
    `${name.padEnd(27)} ${show(whole).padStart(15)} ${show(percentile(times.whole, 0.95))} ` +
      `${show(percentile(times.filter, 0.5)).padStart(12)} ${show(percentile(times.assemble, 0.5)).padStart(13)} ` +
      `${show(recount).padStart(13)} ${(recount / whole).toFixed(1).padStart(7)}`,
  );
}

main();
