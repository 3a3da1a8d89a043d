// Owns where the mass of the events lies in time, so that a mistyped year does not decide what pictures of time show.

/** A shorter emptiness sets nothing apart. */
const SHORTEST_GAP_DAYS = 366;

/**
 * First and last place (inclusive) of the bulk of events that are counted by day; null without events. O(days).
 *
 * Method: √n / 2 of the n events are taken off each end; what is left is the core, which so few cannot move. From there
 * outwards, events belong to the bulk until a gap without any that is longer than the whole core: gap to range, as
 * Dixon's test for outliers has it ("Analysis of extreme values", Ann. Math. Statist. 21, 1950). A core of few events is
 * short by chance. Spacings of evenly scattered events are exponential (Pyke, "Spacings", JRSS B 27, 1965): beside m of
 * them, one is k times as long with a chance of (1 + k)^−m. The gap asked for keeps that at 1 in 32; from five on, k is 1.
 */
export function bulkOf(sums: ArrayLike<number>): readonly [first: number, last: number] | null {
  let events = 0;
  for (let day = 0; day < sums.length; day++) events += sums[day] as number;
  if (events === 0) return null;
  const trimmed = Math.floor(Math.sqrt(events) / 2);
  const trim = (from: number, step: number): number => {
    let day = from;
    for (let left = trimmed - (sums[day] as number); left >= 0; left -= sums[day] as number) day += step;
    return day;
  };
  const core = [trim(0, 1), trim(sums.length - 1, -1)] as const;
  const spacings = events - 2 * trimmed - 1;
  const gap = Math.max(SHORTEST_GAP_DAYS, (core[1] - core[0]) * Math.max(1, 2 ** (5 / spacings) - 1));
  const grow = (from: number, step: number): number => {
    let edge = from;
    for (let day = from; day >= 0 && day < sums.length && Math.abs(day - edge) <= gap; day += step)
      if ((sums[day] as number) > 0) edge = day;
    return edge;
  };
  return [grow(core[0], -1), grow(core[1], 1)];
}
