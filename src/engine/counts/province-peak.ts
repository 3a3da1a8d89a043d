// Owns the top of the scale of provinces: that of the whole frame, so that no filter changes what a shade means.
import { PROFILE, PROFILE_LENGTH } from '../load/columns.ts';
import type { Frame } from '../load/frame.ts';

const known = new WeakMap<Frame, number>();

/** Most rows by weight in any province, counted once a frame: one pass over its rows. */
export function provincePeak(frame: Frame): number {
  const before = known.get(frame);
  if (before !== undefined) return before;
  const { columns, dictionary } = frame;
  const { values } = dictionary.tables.profile;
  const sums = new Uint32Array(dictionary.names().province.length);
  for (let row = 0; row < columns.rows; row++) {
    const code = columns.profile[row] as number;
    const province = values[code * PROFILE_LENGTH + PROFILE.province] as number;
    const weight = columns.weight === null ? 1 : (columns.weight[row] as number);
    if (province >= 0) sums[province] = (sums[province] as number) + weight;
  }
  const peak = sums.reduce((most, sum) => Math.max(most, sum), 0);
  known.set(frame, peak);
  return peak;
}
