// Owns how many letters lie between two words: left out, put in, taken for another, or two neighbours in the wrong order.

/** Optimal string alignment; anything above `most` once it is clear that it exceeds that. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (row[j - 1] as number) + (isSame ? 0 : 1),
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      next.push(cost);
    }
    const least = Math.min(...next);
    // Two neighbours in the wrong order reach back over one row.
    if (least > most && leastBefore > most) return most + 1;
    leastBefore = least;
    [before, row] = [row, next];
  }
  return row[b.length] as number;
}
