// Owns the few figures that the README shows: one line each, from the same results as the tables. Pure.
import type { Results } from './results.ts';
import { figure } from './tables.ts';

/** At most five lines of Markdown; a figure that was not measured has no line. */
export function fiveFigures({ sizes, firstLoad }: Results): string {
  const million = sizes?.result.find(({ rows }) => rows === 1_000_000);
  const page = million?.page;
  const lines: string[] = [];
  const add = (text: string) => lines.push(`- ${text}`);
  const brush = page?.gestures['brush step'];
  if (brush?.workMs && brush.paintedMs)
    add(
      `One step of the dates over **1,000,000 events**, with map, timeline, list and all counts: ` +
        `${figure(brush.workMs.p50)} ms of work (p95 ${figure(brush.workMs.p95)}), ` +
        `on screen after ${figure(brush.paintedMs.p50)} ms (p95 ${figure(brush.paintedMs.p95)}).`,
    );
  const pan = page?.gestures['map pan'];
  if (pan?.framesPerS) add(`Moving that map: ${figure(pan.framesPerS.p50)} frames/s, without a GPU.`);
  const ours = page?.gestures['half-range jump']?.paintedMs;
  const peers = million?.peers.flatMap(({ kind, name, gestures }) => {
    const summary = gestures['half-range jump'];
    return kind === 'map' && summary ? [{ name, ms: summary.p50 }] : [];
  });
  const best = peers?.sort((a, b) => a.ms - b.ms)[0];
  if (ours && best)
    add(
      `Half of all dates at once: the whole page repainted after ${figure(ours.p50)} ms; ` +
        `the best map measured beside it, ${best.name}, needs ${figure(best.ms)} ms for the map alone.`,
    );
  if (page)
    add(
      `${figure(page.wireBytesAnEvent)} bytes an event on the wire, ` +
        `${figure(page.memory.workerArraysMB)} MB of columns and indexes for a million.`,
    );
  if (firstLoad)
    add(
      `First visit on a slow line (${firstLoad.result.conditions.bytesPerS / 1000} kB/s): ` +
        `the map can be moved after ${(firstLoad.result.mapMs.median / 1000).toFixed(1)} s.`,
    );
  return lines.join('\n');
}
