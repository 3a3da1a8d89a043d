// Owns how many items stand whole in the lines that there are.

type Line = {
  readonly roomPx: number;
  readonly gapPx: number;
  readonly lines: number;
  /** What stands after them when so many have no room, 0 too. */
  readonly afterPx: (left: number) => number;
};

/** How many of the items fit, whole: at least one. One wider than the room breaks within, and has its lines to itself. */
export function countFitting(items: readonly number[], { roomPx, gapPx, lines, afterPx }: Line): number {
  let [line, usedPx, fitting] = [1, 0, 1];
  /** The line on which something of this width ends. */
  const place = (widthPx: number): [line: number, usedPx: number] => {
    if (widthPx === 0) return [line, usedPx];
    if (usedPx > 0 && usedPx + gapPx + widthPx <= roomPx) return [line, usedPx + gapPx + widthPx];
    const begins = usedPx > 0 ? line + 1 : line;
    return widthPx <= roomPx ? [begins, widthPx] : [begins + Math.ceil(widthPx / roomPx) - 1, roomPx];
  };
  for (const [at, widthPx] of items.entries()) {
    [line, usedPx] = place(widthPx);
    if (line > lines) break;
    if (place(afterPx(items.length - at - 1))[0] <= lines) fitting = at + 1;
  }
  return Math.min(fitting, items.length);
}
