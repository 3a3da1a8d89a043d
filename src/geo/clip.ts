// Owns cutting rings and lines to a box (plane coordinates).

import { boxesMeet, boxHolds, type Path } from './paths.ts';
import { type Box, boxOf } from './rings.ts';

/** One pass of Sutherland–Hodgman: keeps what lies on one side of x = edge (axis 0) or y = edge (axis 1). */
function clipSide(xy: number[], axis: 0 | 1, edge: number, keepsGreater: boolean): number[] {
  const out: number[] = [];
  const count = xy.length;
  const other = axis === 0 ? 1 : 0;
  const isInside = (v: number) => (keepsGreater ? v >= edge : v <= edge);
  let prev = count - 2;
  for (let i = 0; i < count; i += 2) {
    const a = xy[prev + axis] as number;
    const b = xy[i + axis] as number;
    const isIn = isInside(b);
    if (isIn !== isInside(a)) {
      const share = (edge - a) / (b - a);
      const c = xy[prev + other] as number;
      const cut = c + ((xy[i + other] as number) - c) * share;
      if (axis === 0) out.push(edge, cut);
      else out.push(cut, edge);
    }
    if (isIn) out.push(xy[i] as number, xy[i + 1] as number);
    prev = i;
  }
  return out;
}

/** The ring within the box, or null. Edges along the box are artefacts: fill it, do not stroke it. */
export function clipRing(ring: Path, box: Box): Path | null {
  if (!boxesMeet(ring.box, box)) return null;
  if (boxHolds(box, ring.box)) return ring;
  let xy: number[] = Array.from(ring.xy);
  if (ring.box[0] < box[0]) xy = clipSide(xy, 0, box[0], true);
  if (ring.box[2] > box[2]) xy = clipSide(xy, 0, box[2], false);
  if (ring.box[1] < box[1]) xy = clipSide(xy, 1, box[1], true);
  if (ring.box[3] > box[3]) xy = clipSide(xy, 1, box[3], false);
  if (xy.length < 6) return null;
  return { xy: Float64Array.from(xy), box: boxOf(xy), start: 0 };
}

/** The parts of a line whose segments touch the box; segments are kept whole, so no ends lie inside the box. */
export function clipLine(line: Path, box: Box): Path[] {
  if (!boxesMeet(line.box, box)) return [];
  if (boxHolds(box, line.box)) return [line];
  const { xy } = line;
  const parts: Path[] = [];
  let from = -1;
  let along = line.start;
  let startOfPart = 0;
  const close = (to: number) => {
    const part = xy.subarray(from, to);
    parts.push({ xy: part, box: boxOf(part), start: startOfPart });
    from = -1;
  };
  for (let i = 2; i < xy.length; i += 2) {
    const x0 = xy[i - 2] as number;
    const y0 = xy[i - 1] as number;
    const x1 = xy[i] as number;
    const y1 = xy[i + 1] as number;
    const touches =
      Math.min(x0, x1) <= box[2] &&
      Math.max(x0, x1) >= box[0] &&
      Math.min(y0, y1) <= box[3] &&
      Math.max(y0, y1) >= box[1];
    if (touches && from < 0) {
      from = i - 2;
      startOfPart = along;
    } else if (!touches && from >= 0) close(i);
    along += Math.hypot(x1 - x0, y1 - y0);
  }
  if (from >= 0) close(xy.length);
  return parts;
}
