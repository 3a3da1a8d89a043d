// Owns the flat form of crossings, for CSV: one row for each period of a crossing, and one for a crossing of which nothing is known.
import type { CrossingsReply } from './border-reply.ts';

/** `sides` is `country:place`, separated by `; `, and so are `modes` and the addresses of `also`. Empty cells: not known. */
export const FLAT_CROSSING_COLUMNS = [
  'crossing',
  'border',
  'name',
  'kind',
  'modes',
  'sides',
  'lat',
  'lon',
  'precisionKm',
  'chainageKm',
  'state',
  'from',
  'to',
  'lastConfirmed',
  'planned',
  'reason',
  'dateNote',
  'source',
  'endSource',
  'confirmedBy',
  'also',
  'note',
] as const;

export type FlatCrossing = Readonly<Record<(typeof FLAT_CROSSING_COLUMNS)[number], string>>;
type Crossing = CrossingsReply['crossings'][number];

const SEPARATOR = '; ';

export function flattenCrossing(crossing: Crossing): FlatCrossing[] {
  const { id, border, names, kind, modes, sides, at, precisionKm, chainageKm, note, periods } = crossing;
  const text = (value: string | null | undefined) => value ?? '';
  const figure = (value: number | null | undefined) => (value == null ? '' : String(value));
  const about = {
    crossing: id,
    border,
    name: text(names.en),
    kind: text(kind),
    modes: modes.join(SEPARATOR),
    sides: Object.entries(sides)
      .map(([country, place]) => `${country}:${place}`)
      .join(SEPARATOR),
    lat: figure(at?.[1]),
    lon: figure(at?.[0]),
    precisionKm: figure(precisionKm),
    chainageKm: figure(chainageKm),
    note: text(note),
  };
  const of = (period: Crossing['periods'][number] | undefined): FlatCrossing => ({
    ...about,
    state: text(period?.state),
    from: text(period?.from),
    to: text(period?.to),
    lastConfirmed: text(period?.asOf),
    planned: period ? String(period.planned) : '',
    reason: text(period?.reason),
    dateNote: text(period?.dateNote),
    source: text(period?.source?.url),
    endSource: text(period?.endSource?.url),
    confirmedBy: text(period?.asOfSource?.url),
    also: text(period?.also.map(({ url }) => url).join(SEPARATOR)),
  });
  return periods.length === 0 ? [of(undefined)] : periods.map(of);
}
