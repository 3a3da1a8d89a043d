// Owns the goals of the product beside what was measured: met, or missed by how much.
import type { PageResult } from './measure-sizes.ts';
import type { Results } from './results.ts';
import { serverGoals } from './server-table.ts';
import type { Summary } from './statistics.ts';

type Row = readonly [what: string, goal: string, measured: string, verdict: string];

const CHANGES = ['brush step', 'half-range jump', 'actor toggle', 'type toggle', 'bbox while panning'];
const MOVES = ['map pan', 'wheel zoom'];
const verdict = (isMet: boolean) => (isMet ? 'met' : '**missed**');
const ms = (value: number) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;

export function goalsOf(results: Results): Row[] {
  const pageOf = (rows: number) => results.sizes?.result.find((size) => size.rows === rows)?.page ?? null;
  const million = pageOf(1_000_000);
  return [
    ...(million ? [changeGoal('1,000,000', million, 16), ...framesGoal(million)] : []),
    ...[pageOf(3_000_000)].flatMap((page) => (page ? [changeGoal('3,000,000', page, 50)] : [])),
    ...(million ? moveGoals(million) : []),
    ...[100_000, 1_000_000].flatMap((rows) => paintGoal(rows, pageOf(rows))),
    ...(million ? sizeGoals(million) : []),
    ...firstLoadGoals(results),
    ...serverGoals(results),
  ];
}

/** The gesture whose figure is worst. */
function worst(
  page: PageResult,
  names: readonly string[],
  of: (gesture: NonNullable<PageResult['gestures'][string]>) => number | undefined,
): { name: string; value: number } {
  const all = names.map((name) => ({ name, value: of(page.gestures[name] ?? {}) ?? Number.NaN }));
  return all.reduce((most, one) => (one.value > most.value || Number.isNaN(most.value) ? one : most));
}

function changeGoal(events: string, page: PageResult, goalMs: number): Row {
  const { name, value } = worst(page, CHANGES, ({ workMs }) => workMs?.p95);
  return [
    `any filter change at ${events}, work, p95`,
    `≤ ${goalMs} ms`,
    `${ms(value)} (${name}); ${CHANGES.filter((other) => other !== name)
      .map((other) => `${other} ${ms(page.gestures[other]?.workMs?.p95 ?? Number.NaN)}`)
      .join(', ')}`,
    verdict(value <= goalMs),
  ];
}

function framesGoal(page: PageResult): Row[] {
  const p50 = worst(page, CHANGES, ({ paintedFrames }) => paintedFrames?.p50);
  const p95 = worst(page, CHANGES, ({ paintedFrames }) => paintedFrames?.p95);
  return [
    [
      'on screen after a change at 1,000,000',
      '≤ 2 frames',
      `${p50.value} frames at p50, ${p95.value} at p95 (${p95.name})`,
      verdict(p95.value <= 2),
    ],
  ];
}

function moveGoals(page: PageResult): Row[] {
  const slowest = worst(page, MOVES, ({ framesPerS }) => framesPerS && -framesPerS.p50);
  const longest = worst(
    page,
    [...MOVES, 'zoom out by wheel', 'zoom out by keys'],
    (g) => g.longestTaskMs?.p50,
  );
  const hidden = worst(page, ['zoom out by wheel', 'zoom out by keys'], ({ coveredShare }) =>
    coveredShare ? 1 - coveredShare.spread[0] : undefined,
  );
  const covered = 100 * (1 - hidden.value);
  return [
    [
      'pan and zoom at 1,000,000',
      '≥ 55 frames/s',
      `${(-slowest.value).toFixed(0)} frames/s (${slowest.name})`,
      verdict(-slowest.value >= 55),
    ],
    [
      'longest main-thread task of these',
      '≤ 50 ms',
      `${ms(longest.value)} (${longest.name})`,
      verdict(longest.value <= 50),
    ],
    [
      'share of the map with events, worst frame while zooming out',
      'symbols visible throughout',
      `${covered.toFixed(0)} % (${hidden.name})`,
      verdict(covered >= 99.5),
    ],
  ];
}

function paintGoal(rows: number, page: PageResult | null): Row[] {
  const goal = rows === 100_000 ? 150 : 600;
  const measured: Summary | undefined = page?.load.frameMs;
  if (!measured) return [];
  const events = new Intl.NumberFormat('en').format(rows);
  return [
    [
      `frame received → all of it painted, ${events}`,
      `≤ ${goal} ms`,
      `${ms(measured.p50)} (${measured.spread.map(ms).join(' to ')})`,
      verdict(measured.p50 <= goal),
    ],
  ];
}

function sizeGoals({ wireBytesAnEvent, memory }: PageResult): Row[] {
  const arrays = memory.workerArraysMB;
  return [
    [
      'frame on the wire, columnar JSON, gzip, an event',
      '≤ 12 bytes',
      `${wireBytesAnEvent.toFixed(1)} bytes`,
      verdict(wireBytesAnEvent <= 12),
    ],
    ['columns and indexes at 1,000,000', '≤ 100 MB', `${arrays.toFixed(0)} MB`, verdict(arrays <= 100)],
  ];
}

function firstLoadGoals({ firstLoad }: Results): Row[] {
  if (!firstLoad) return [];
  const { scriptKB, mapMs, eventsMs, blockingMs } = firstLoad.result;
  const seconds = ({ median, spread }: typeof mapMs) =>
    `${(median / 1000).toFixed(1)} s (${spread.map((value) => (value / 1000).toFixed(1)).join(' to ')})`;
  return [
    [
      'first load on a slow line: script before the map can be used, gzip',
      '≤ 180 kB',
      `${scriptKB.toFixed(0)} kB`,
      verdict(scriptKB <= 180),
    ],
    ['map can be moved', '< 3.5 s', seconds(mapMs), verdict(mapMs.median < 3500)],
    [
      'main thread blocked until every event is in',
      '< 300 ms',
      seconds(blockingMs),
      verdict(blockingMs.median < 300),
    ],
    [
      'every event of the built-in collection in and counted',
      '≤ 3.5 s',
      seconds(eventsMs),
      verdict(eventsMs.median <= 3500),
    ],
  ];
}
