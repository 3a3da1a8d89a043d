// Owns the counts that answers are made from: by code, by day and type, by site of the map. Plain arrays, added to row by row.
import { TYPES } from '../../contract/taxonomy.ts';
import { TOLL, TOLL_LENGTH } from '../load/columns.ts';
import { type Frame, SITE, SITE_BITS, SITE_STRIDE } from '../load/frame.ts';

export const TYPE_COUNT = TYPES.length;
/** What a site's record of figures holds, at which offset. */
export const SITE_FIGURE = {
  /** Sums of people killed over rows that give figures: best estimates, else the lowest. */
  killed: 0,
  lowest: 1,
  highest: 2,
  /** Rows that give figures. */
  known: 3,
} as const;
/** Length of a site's record of figures. */
export const SITE_FIGURES = Object.keys(SITE_FIGURE).length;
/** Sums by site, or by what sites are gathered into: records of `SITE_STRIDE`, and of `SITE_FIGURES`. */
export type SiteSums = { readonly site: Int32Array; readonly siteFigures: Float64Array };

/** Sums over the rows that pass every clause. */
export type Histograms = {
  /** Weights by code. */
  readonly profile: Uint32Array;
  readonly actors: Uint32Array;
  readonly publishers: Uint32Array;
  readonly grades: Uint32Array;
  readonly toll: Uint32Array;
  /** Rows (not weights) by toll: a row's toll is already the sum of what it stands for. The same array without weights. */
  readonly tollRows: Uint32Array;
} & SiteSums;
/** The record after the last site is of rows without a point. */
export const emptySiteSums = (sites: number): SiteSums => ({
  site: new Int32Array((sites + 1) * SITE_STRIDE),
  siteFigures: new Float64Array((sites + 1) * SITE_FIGURES),
});

export function emptyHistograms({ columns, dictionary: { tables }, places }: Frame): Histograms {
  const toll = new Uint32Array(tables.toll.size);
  return {
    profile: new Uint32Array(tables.profile.size),
    actors: new Uint32Array(tables.actors.size),
    publishers: new Uint32Array(tables.publishers.size),
    grades: new Uint32Array(tables.grades.size),
    toll,
    tollRows: columns.weight === null ? toll : new Uint32Array(tables.toll.size),
    ...emptySiteSums(places.sites),
  };
}

export function clearHistograms(histograms: Histograms): void {
  for (const array of Object.values(histograms)) array.fill(0);
}

/** Adds the first `count` rows listed to every sum, or takes them away. `sign` is 1 or −1. */
export function addRows(to: Histograms, frame: Frame, rows: Uint32Array, count: number, sign: number): void {
  const { columns } = frame;
  const { weight } = columns;
  addByCode(to.profile, columns.profile, weight, rows, count, sign);
  addByCode(to.actors, columns.actors, weight, rows, count, sign);
  addByCode(to.publishers, columns.publishers, weight, rows, count, sign);
  addByCode(to.grades, columns.grades, weight, rows, count, sign);
  addByCode(to.toll, columns.toll, weight, rows, count, sign);
  if (to.tollRows !== to.toll) addByCode(to.tollRows, columns.toll, null, rows, count, sign);
  addBySite(to, frame, rows, count, sign, null);
}

/** Adds weights of rows by their code. */
export function addByCode(
  to: Uint32Array,
  codes: Uint32Array,
  weight: Uint32Array | null,
  rows: Uint32Array,
  count: number,
  sign: number,
): void {
  if (weight === null) {
    for (let at = 0; at < count; at++) {
      const code = codes[rows[at] as number] as number;
      to[code] = (to[code] as number) + sign;
    }
    return;
  }
  for (let at = 0; at < count; at++) {
    const row = rows[at] as number;
    const code = codes[row] as number;
    to[code] = (to[code] as number) + sign * (weight[row] as number);
  }
}

/** Adds weights of rows by start day and type: `to[(day − frame.firstDay) × types + type]`. */
export function addByDay(
  to: Uint32Array,
  frame: Frame,
  rows: Uint32Array,
  count: number,
  sign: number,
): void {
  const { columns, type, firstDay } = frame;
  const { startDay, weight } = columns;
  for (let at = 0; at < count; at++) {
    const row = rows[at] as number;
    const slot = ((startDay[row] as number) - firstDay) * TYPE_COUNT + (type[row] as number);
    to[slot] = (to[slot] as number) + sign * (weight === null ? 1 : (weight[row] as number));
  }
}

/** Adds rows to the record of their site, or, with `of`, to that of what their site is gathered into. */
export function addBySite(
  { site, siteFigures }: SiteSums,
  { columns, siteSlot, killedOf, contestedOf, plannedOf, dictionary }: Frame,
  rows: Uint32Array,
  count: number,
  sign: number,
  of: Int32Array | Uint32Array | null,
): void {
  const { weight, toll, profile } = columns;
  const { values } = dictionary.tables.toll;
  for (let at = 0; at < count; at++) {
    const row = rows[at] as number;
    const slot = siteSlot[row] as number;
    const own = slot >>> SITE_BITS;
    const into = of === null ? own : (of[own] as number);
    const record = into << SITE_BITS;
    const amount = weight === null ? sign : sign * (weight[row] as number);
    add(site, record + (slot & (SITE_STRIDE - 1)), amount);
    site[record + SITE.xor] = (site[record + SITE.xor] as number) ^ row;
    const code = profile[row] as number;
    if (contestedOf[code] === 1) add(site, record + SITE.contested, amount);
    else if (plannedOf[code] === 1) add(site, record + SITE.planned, amount);
    const figures = toll[row] as number;
    const killed = killedOf[figures] as number;
    if (killed < 0) continue;
    const to = into * SITE_FIGURES;
    add(siteFigures, to + SITE_FIGURE.killed, sign * killed);
    add(
      siteFigures,
      to + SITE_FIGURE.lowest,
      sign * (values[figures * TOLL_LENGTH + TOLL.killedLow] as number),
    );
    add(
      siteFigures,
      to + SITE_FIGURE.highest,
      sign * (values[figures * TOLL_LENGTH + TOLL.killedHigh] as number),
    );
    add(siteFigures, to + SITE_FIGURE.known, sign);
  }
}

function add(sums: Int32Array | Float64Array, at: number, amount: number): void {
  sums[at] = (sums[at] as number) + amount;
}

/** Weight of the passing rows of a site. */
export const siteWeight = (sums: Int32Array, site: number): number =>
  (sums[site * SITE_STRIDE + SITE.incidents] as number) +
  (sums[site * SITE_STRIDE + SITE.diplomatic] as number);
