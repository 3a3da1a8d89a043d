// Owns events by province, of all kinds or one: over distinct profiles, not over rows; and the top of their scale, which no filter changes.
import { categoryOf, TYPES } from '../../contract/taxonomy.ts';
import type { ProvinceCounts, ShadedBy } from '../answers.ts';
import type { CrossFilter } from '../filter/cross-filter.ts';
import { TYPE_COUNT } from '../filter/histograms.ts';
import { PROFILE, PROFILE_LENGTH } from '../load/columns.ts';
import type { Frame } from '../load/frame.ts';

export function countProvinces(state: CrossFilter, by: ShadedBy): ProvinceCounts {
  const { frame, passing, alone } = state;
  const { values } = frame.dictionary.tables.profile;
  const isOf = TYPES.map((type) => by === 'all' || by === type || by === categoryOf(type));
  const counts = new Uint32Array(frame.dictionary.names().province.length);
  const others = state.isActive('province') ? alone.province : null;
  let events = 0;
  for (let code = 0; code < passing.profile.length; code++) {
    const profile = code * PROFILE_LENGTH;
    if (!isOf[values[profile + PROFILE.type] as number]) continue;
    const sum = passing.profile[code] as number;
    events += sum;
    const province = values[profile + PROFILE.province] as number;
    if (province < 0) continue;
    counts[province] = (counts[province] as number) + sum + (others === null ? 0 : (others[code] as number));
  }
  return { counts, events, peak: peakOf(frame, isOf) };
}

const known = new WeakMap<Frame, Uint32Array>();

/** Weights of all rows by province and type, counted once a frame: one pass over its rows. */
function wholeByProvince(frame: Frame): Uint32Array {
  const before = known.get(frame);
  if (before !== undefined) return before;
  const { columns, dictionary, type } = frame;
  const { values } = dictionary.tables.profile;
  const sums = new Uint32Array(dictionary.names().province.length * TYPE_COUNT);
  for (let row = 0; row < columns.rows; row++) {
    const province = values[(columns.profile[row] as number) * PROFILE_LENGTH + PROFILE.province] as number;
    const slot = province * TYPE_COUNT + (type[row] as number);
    if (province >= 0)
      sums[slot] = (sums[slot] as number) + (columns.weight === null ? 1 : (columns.weight[row] as number));
  }
  known.set(frame, sums);
  return sums;
}

function peakOf(frame: Frame, isOf: readonly boolean[]): number {
  const sums = wholeByProvince(frame);
  let peak = 0;
  for (let at = 0; at < sums.length; at += TYPE_COUNT) {
    let sum = 0;
    for (let type = 0; type < TYPE_COUNT; type++) if (isOf[type]) sum += sums[at + type] as number;
    peak = Math.max(peak, sum);
  }
  return peak;
}
