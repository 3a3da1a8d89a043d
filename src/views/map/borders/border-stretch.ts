// Owns the line of a border on the map's plane: simplified to the zoom, cut to a stretch of chainage.
import type { BorderReply } from '../../../contract/border-reply.ts';
import { project } from '../../../geo/mercator.ts';

/** A run of points on the plane with their chainage, km. */
export type Run = {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly km: readonly number[];
};
export type Stretch = readonly [fromKm: number, toKm: number];

/** A run, and whether it begins and ends where the line does, not where it was cut. */
export type CutRun = Run & { readonly isStart: boolean; readonly isEnd: boolean };

export const runsOf = ({ sections }: Pick<BorderReply, 'sections'>): Run[] =>
  sections.map(({ points }) => {
    const plane = points.map(([lng, lat]) => project([lng, lat]));
    return { x: plane.map(([x]) => x), y: plane.map(([, y]) => y), km: points.map(([, , km]) => km) };
  });

/** The run without points that lie nearer than `tolerance` to the line that the others make (Douglas, Peucker 1973). */
export function simplified({ x, y, km }: Run, tolerance: number): Run {
  const last = x.length - 1;
  const isKept = new Uint8Array(x.length);
  isKept[0] = 1;
  isKept[last] = 1;
  const open: [number, number][] = [[0, last]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let farthest = tolerance;
    let at = -1;
    for (let i = from + 1; i < to; i++) {
      const distance = distanceTo(x, y, i, from, to);
      if (distance <= farthest) continue;
      farthest = distance;
      at = i;
    }
    if (at < 0) continue;
    isKept[at] = 1;
    open.push([from, at], [at, to]);
  }
  const keep = (values: readonly number[]) => values.filter((_, i) => isKept[i] === 1);
  return { x: keep(x), y: keep(y), km: keep(km) };
}

/** Of point `i` to the segment from point `a` to point `b`. */
function distanceTo(x: readonly number[], y: readonly number[], i: number, a: number, b: number): number {
  const [px, py, ax, ay] = [x[i] ?? 0, y[i] ?? 0, x[a] ?? 0, y[a] ?? 0];
  const [dx, dy] = [(x[b] ?? 0) - ax, (y[b] ?? 0) - ay];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / square));
  return Math.hypot(px - ax - share * dx, py - ay - share * dy);
}

/** The part of a run within a stretch, its ends put where the stretch ends; null when nothing of it is. */
export function cut(run: Run, stretch: Stretch | null): CutRun | null {
  const first = run.km[0] ?? 0;
  const last = run.km[run.km.length - 1] ?? 0;
  const from = Math.max(first, stretch?.[0] ?? first);
  const to = Math.min(last, stretch?.[1] ?? last);
  if (from >= to) return null;
  const x: number[] = [];
  const y: number[] = [];
  const km: number[] = [];
  for (let i = 0; i + 1 < run.km.length; i++) {
    const a = run.km[i] ?? 0;
    const b = run.km[i + 1] ?? 0;
    if (b < from || a > to || a === b) continue;
    const put = (at: number) => {
      if (km.length > 0 && at === km[km.length - 1]) return;
      const share = (at - a) / (b - a);
      x.push(mix(run.x, i, share));
      y.push(mix(run.y, i, share));
      km.push(at);
    };
    put(Math.max(a, from));
    put(Math.min(b, to));
  }
  return { x, y, km, isStart: from === first, isEnd: to === last };
}

const mix = (values: readonly number[], i: number, share: number): number =>
  (values[i] ?? 0) + ((values[i + 1] ?? 0) - (values[i] ?? 0)) * share;
