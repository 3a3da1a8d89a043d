// Owns a chunk of synthetic events, made straight as columns: a million objects would be too many for a page.
import { CHUNK_VERSION, type FrameChunk, NONE } from '../../src/contract/frame-chunk.ts';
import { publisherId } from '../../src/contract/publisher.ts';
import { ROLES, STANCES, STATUSES, TYPES } from '../../src/contract/taxonomy.ts';
import { ACTORS, PRESS } from './cast.ts';
import { PLACES } from './places.ts';
import { gradeOf, type Row, type Rows } from './row.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer V)[] | undefined ? V[] : T[K] };
type Columns = Mutable<Omit<FrameChunk['columns'], 'weight'>>;
type Kind = keyof FrameChunk['dictionaries'];

/** Every name there is, by kind: what the numbers of a row point into. */
const NAMES: Record<Kind, readonly string[]> = {
  type: TYPES,
  status: STATUSES,
  actor: ACTORS.map(({ id }) => id),
  country: PLACES.names.country,
  province: [],
  border: PLACES.names.border,
  publisher: PRESS.map(({ name }) => publisherId(name)),
};
const CLAIMANT = ROLES.indexOf('claimant');
const DENIER = ROLES.indexOf('denier');
const DENIES = STANCES.indexOf('denies');

/** Numbers the names that occur in the chunk, in order of first use. */
class Used {
  readonly names: string[] = [];
  readonly #all: readonly string[];
  readonly #codes: Int32Array;

  constructor(all: readonly string[]) {
    this.#all = all;
    this.#codes = new Int32Array(all.length).fill(NONE);
  }

  codeOf(index: number): number {
    if (index === NONE) return NONE;
    let code = this.#codes[index] as number;
    if (code === NONE) {
      code = this.names.push(this.#all[index] as string) - 1;
      this.#codes[index] = code;
    }
    return code;
  }
}

/** The province that a row lies in, by its code; the generator knows no outlines. */
type ProvinceOf = (row: Row) => string | null;

/** Events that begin in whole months, `firstDay` to `lastDay`; without `provinceOf` they lie in no province. */
export function chunkOf(
  rows: Rows,
  firstDay: number,
  lastDay: number,
  provinceOf: ProvinceOf = () => null,
): FrameChunk {
  const from = rows.days.firstOf(firstDay);
  const order = orderOf(rows, from, rows.days.firstOf(lastDay + 1), firstDay, lastDay);
  const used = Object.fromEntries(
    (Object.keys(NAMES) as Kind[]).map((kind) => [kind, new Used(NAMES[kind])]),
  ) as Record<Kind, Used>;
  const provinces = new Map<string, number>();
  const columns = emptyColumns();
  let lastKey = 0;
  let lastStart = 0;
  for (const n of order) {
    const row = rows.read(n);
    columns.key.push(n + 1 - lastKey);
    columns.startDay.push(row.startDay - lastStart);
    lastKey = n + 1;
    lastStart = row.startDay;
    addRow(columns, row, used);
    const province = provinceOf(row);
    if (province !== null && !provinces.has(province)) provinces.set(province, provinces.size);
    columns.province.push(province === null ? NONE : (provinces.get(province) as number));
  }
  return {
    version: CHUNK_VERSION,
    rows: order.length,
    dictionaries: {
      ...(Object.fromEntries(
        Object.entries(used).map(([kind, { names }]) => [kind, names]),
      ) as unknown as FrameChunk['dictionaries']),
      province: [...provinces.keys()],
    },
    columns,
  };
}

/** Numbers of the events by start day, then key: weeks and months begin before the day that an event was drawn for. */
export function orderOf(
  rows: Rows,
  from: number,
  to: number,
  firstDay: number,
  lastDay: number,
): Uint32Array {
  const starts = new Int32Array(to - from);
  const next = new Uint32Array(lastDay - firstDay + 2);
  for (let n = from; n < to; n++) {
    const at = rows.read(n).startDay - firstDay;
    starts[n - from] = at;
    next[at + 1] = (next[at + 1] as number) + 1;
  }
  for (let day = 1; day < next.length; day++) next[day] = (next[day] as number) + (next[day - 1] as number);
  const order = new Uint32Array(to - from);
  for (let n = from; n < to; n++) {
    const day = starts[n - from] as number;
    order[next[day] as number] = n;
    next[day] = (next[day] as number) + 1;
  }
  return order;
}

function addRow(columns: Columns, row: Row, used: Record<Kind, Used>): void {
  columns.spanDays.push(row.endDay - row.startDay);
  columns.type.push(used.type.codeOf(row.type));
  columns.status.push(used.status.codeOf(row.status));
  columns.country.push(used.country.codeOf(row.country));
  columns.border.push(used.border.codeOf(row.border));
  columns.lng.push(row.lng);
  columns.lat.push(row.lat);
  columns.precisionKm.push(row.precisionKm);
  const [killedLow, killedHigh, killedBest] = row.killed;
  const [injuredLow, injuredHigh, injuredBest] = row.injured;
  columns.killedBest.push(killedBest);
  columns.killedLow.push(killedLow);
  columns.killedHigh.push(killedHigh);
  columns.injuredBest.push(injuredBest);
  columns.injuredLow.push(injuredLow);
  columns.injuredHigh.push(injuredHigh);
  let parts = 0;
  const seen: number[] = [];
  const add = (actor: number, role: number) => {
    if (seen.includes(actor * ROLES.length + role)) return;
    seen.push(actor * ROLES.length + role);
    columns.actor.push(used.actor.codeOf(actor));
    columns.role.push(role);
    parts += 1;
  };
  for (let at = 0; at < row.actors; at++) add(row.actor[at] as number, row.role[at] as number);
  for (let at = 0; at < row.claims; at++) {
    add(row.claimActor[at] as number, row.stance[at] === DENIES ? DENIER : CLAIMANT);
  }
  columns.actorCount.push(parts);
  columns.publisherCount.push(row.sources);
  columns.gradeCount.push(row.sources);
  for (let at = 0; at < row.sources; at++) {
    columns.publisher.push(used.publisher.codeOf(row.press[at] as number));
    columns.grade.push(gradeOf(row, at));
  }
}

function emptyColumns(): Columns {
  const names: readonly (keyof Columns)[] = [
    'key',
    'startDay',
    'spanDays',
    'type',
    'status',
    'country',
    'province',
    'border',
    'lng',
    'lat',
    'precisionKm',
    'killedBest',
    'killedLow',
    'killedHigh',
    'injuredBest',
    'injuredLow',
    'injuredHigh',
    'actorCount',
    'actor',
    'role',
    'publisherCount',
    'publisher',
    'gradeCount',
    'grade',
  ];
  return Object.fromEntries(names.map((name) => [name, []])) as unknown as Columns;
}
