// Owns the measurements as tables for people: those of docs/measurements.md, and what a run prints. Pure: results in, Markdown out.
import { goalsOf } from './goals.ts';
import type { Stamp } from './machine.ts';
import type { SizeResult } from './measure-sizes.ts';
import type { Results } from './results.ts';
import { serverRows } from './server-table.ts';
import type { Summary } from './statistics.ts';

const NUMBER = new Intl.NumberFormat('en');
const rowsName = (rows: number) => NUMBER.format(rows);

/** `4.2 / 7.8`: p50 and p95, or a dash. */
const both = (summary: Summary | undefined) =>
  summary ? `${figure(summary.p50)} / ${figure(summary.p95)}` : '–';

export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return NUMBER.format(Number(value < 10 ? value.toFixed(1) : value.toFixed(0)));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** Where and when a part was measured. */
const placed = ({ machine: { cpu, cores, memoryGiB, browser, node }, measuredAt }: Stamp) =>
  `${cores} shared cores (${cpu}), ${memoryGiB} GiB, ${browser}, Node ${node}, ${measuredAt}`;

export function tablesOf({ sizes, firstLoad, server, ...rest }: Results): string {
  const goals = table(['what', 'goal', 'measured', ''], goalsOf({ sizes, firstLoad, server, ...rest }));
  const parts = [`**Goals**\n\n${goals}`];
  if (firstLoad) {
    const { cpuSlowdown, bytesPerS, latencyMs, runs } = firstLoad.result.conditions;
    parts.push(
      `First load: ${cpuSlowdown}× slowed CPU, ${bytesPerS / 1000} kB/s, ${latencyMs} ms latency, nothing cached, ` +
        `median and spread of ${runs} runs on ${placed(firstLoad)}.`,
    );
  }
  if (server) {
    const { requestsASecond, requests } = server.result;
    const rows = serverRows(server.result);
    parts.push(
      `**Server** at ${requestsASecond} requests/s, ${requests} of each, embedded database, measuring program on the same machine ` +
        `(ms, p50 / p95 / p99), ${placed(server)}\n\n${table(['', 'built-in collection', '1,000,000 synthetic events'], rows)}`,
    );
  }
  if (sizes) {
    const { result } = sizes;
    parts.push(
      `All else: ${placed(sizes)}; synthetic events. ` +
        'Work is processor time of the worker and of the main thread’s script, from the input until the frame that shows it.',
      `**Work a change** (ms, p50 / p95)\n\n${changesTable(result, 'workMs')}`,
      `**Whole main thread a change**, with layout and what Chromium rasterises there (ms, p50 / p95)\n\n${changesTable(result, 'mainMs')}`,
      `**Input to painted** (ms of the clock, p50 / p95)\n\n${changesTable(result, 'paintedMs')}`,
      `**Movement of the map**\n\n${movementTable(result)}`,
      `**Loading and memory**\n\n${loadTable(result)}`,
    );
    const peers = peersTable(result);
    if (peers !== '') parts.push(peers);
  }
  return parts.join('\n\n');
}

const gesturesOf = (sizes: readonly SizeResult[]) => [
  ...new Set(sizes.flatMap(({ page }) => Object.keys(page?.gestures ?? {}))),
];
const MOVEMENT = /^(map pan|wheel zoom|zoom out)/;

function changesTable(sizes: readonly SizeResult[], what: 'workMs' | 'mainMs' | 'paintedMs'): string {
  const names = gesturesOf(sizes).filter((name) => !MOVEMENT.test(name));
  return table(
    ['', ...sizes.map(({ rows }) => rowsName(rows))],
    names.map((name) => [name, ...sizes.map(({ page }) => both(page?.gestures[name]?.[what]))]),
  );
}

function movementTable(sizes: readonly SizeResult[]): string {
  const cell = (page: SizeResult['page'], name: string) => {
    const gesture = page?.gestures[name];
    if (!gesture) return '–';
    const covered = gesture.coveredShare
      ? `, covered ≥ ${figure(100 * gesture.coveredShare.spread[0])} %`
      : '';
    return `${figure(gesture.framesPerS?.p50 ?? Number.NaN)} frames/s, gap p95 ${figure(gesture.gapMs?.p95 ?? Number.NaN)} ms, longest task ${figure(gesture.longestTaskMs?.p50 ?? Number.NaN)} ms${covered}`;
  };
  return table(
    ['', ...sizes.map(({ rows }) => rowsName(rows))],
    gesturesOf(sizes)
      .filter((name) => MOVEMENT.test(name))
      .map((name) => [name, ...sizes.map(({ page }) => cell(page, name))]),
  );
}

function loadTable(sizes: readonly SizeResult[]): string {
  const pages = sizes.map(({ page }) => page);
  const row = (name: string, of: (page: NonNullable<SizeResult['page']>) => string) => [
    name,
    ...pages.map((page) => (page ? of(page) : '–')),
  ];
  return table(
    ['', ...sizes.map(({ rows }) => rowsName(rows))],
    [
      ['load average of the machine meanwhile', ...sizes.map(({ loadAverage }) => figure(loadAverage))],
      row('first chunk received → painted, ms', ({ load }) => both(load.firstChunkMs)),
      row('last byte received → all painted, ms', ({ load }) => both(load.frameMs)),
      row('first byte asked → all painted, ms', ({ load }) => both(load.allMs)),
      row('bytes an event on the wire, gzip', ({ wireBytesAnEvent }) => figure(wireBytesAnEvent)),
      row('columns and indexes in the worker, MB', ({ memory }) => figure(memory.workerArraysMB)),
      row('heap of worker, of page, MB', ({ memory }) =>
        [memory.workerHeapMB, memory.pageHeapMB].map(figure).join(', '),
      ),
    ],
  );
}

/** Ours beside the peers: for counts the worker's time, for the map from input to the repainted map. */
function peersTable(sizes: readonly SizeResult[]): string {
  const kinds = [
    { kind: 'counts', ours: 'engineMs', title: 'All counts after a change' },
    { kind: 'map', ours: 'paintedMs', title: 'Map repainted after a change' },
  ] as const;
  return kinds
    .map(({ kind, ours, title }) => {
      const names = [
        ...new Set(sizes.flatMap(({ peers }) => peers.filter((p) => p.kind === kind)).map((p) => p.name)),
      ];
      const rows = sizes.flatMap(({ rows, page, peers }) => {
        const present = peers.filter((peer) => peer.kind === kind);
        const gestures = [...new Set(present.flatMap((peer) => Object.keys(peer.gestures)))];
        return gestures.map((gesture) => {
          const mine = page?.gestures[gesture]?.[ours];
          const theirs = names.map((name) => present.find((peer) => peer.name === name));
          const best = Math.min(
            ...theirs.map((peer) => peer?.gestures[gesture]?.p50 ?? Number.POSITIVE_INFINITY),
          );
          return [
            `${rowsName(rows)}, ${gesture}`,
            both(mine),
            ...theirs.map((peer) =>
              peer?.gestures[gesture] ? both(peer.gestures[gesture]) : (peer?.ended ?? '–'),
            ),
            mine && Number.isFinite(best) ? `${figure(best / mine.p50)}×` : '–',
          ];
        });
      });
      if (rows.length === 0) return '';
      const head = ['', 'Sarhad', ...names, 'best peer ÷ Sarhad'];
      return `**${title}** (ms, p50 / p95)\n\n${table(head, rows)}`;
    })
    .filter(Boolean)
    .join('\n\n');
}
