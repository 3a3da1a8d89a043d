// Owns reading data/crossings: what is known of each crossing of a border, as the reply about that border has it.
import type { BorderReply } from '../../src/contract/border-reply.ts';

type Crossing = BorderReply['crossings'][number];
type Period = Crossing['periods'][number];
type Names = Record<string, string | undefined>;
type Page = { title: string; url: string };

/** As the file has it: what is not known may be left out. */
type WrittenPeriod = Pick<Period, 'from' | 'to' | 'state'> &
  Partial<Pick<Period, 'planned'>> & {
    reason?: string;
    asOf?: string;
    dateNote?: string;
    source?: Page;
    endSource?: Page;
    asOfSource?: Page;
    also?: Page[];
  };
type WrittenCrossing = Pick<Crossing, 'id' | 'kind' | 'modes' | 'sides' | 'precisionKm'> & {
  names: Names;
  lat: number | null;
  lon: number | null;
  note?: string | null;
  statusHistory?: WrittenPeriod[];
};

let written: Promise<ReadonlyMap<string, WrittenCrossing>> | undefined;

/** The crossings of these ids, in their order; ids that the file does not have are left out. */
export async function readCrossings(
  along: readonly { readonly id: string; readonly chainageKm: number | null }[],
): Promise<Crossing[]> {
  written ??= import('../../data/crossings/crossings.json?raw').then(({ default: text }) => {
    const { crossings } = JSON.parse(text) as { crossings: WrittenCrossing[] };
    return new Map(crossings.map((crossing) => [crossing.id, crossing]));
  });
  const byId = await written;
  return along.flatMap(({ id, chainageKm }) => {
    const crossing = byId.get(id);
    return crossing ? [crossingOf(crossing, chainageKm)] : [];
  });
}

/** Without the languages in which there is no name. */
export const namesOf = (names: Names): Record<string, string> =>
  Object.fromEntries(Object.entries(names).flatMap(([language, name]) => (name ? [[language, name]] : [])));

function crossingOf(crossing: WrittenCrossing, chainageKm: number | null): Crossing {
  const { id, names, kind, modes, sides, lat, lon, precisionKm, note = null, statusHistory = [] } = crossing;
  return {
    id,
    names: namesOf(names),
    kind,
    modes,
    sides,
    at: lat === null || lon === null ? null : [lon, lat],
    precisionKm,
    chainageKm,
    note,
    periods: statusHistory.map(periodOf),
  };
}

const pageOf = (page: Page | undefined): Page | null => (page ? { title: page.title, url: page.url } : null);

function periodOf(period: WrittenPeriod): Period {
  return {
    from: period.from,
    to: period.to,
    state: period.state,
    reason: period.reason ?? null,
    asOf: period.asOf ?? null,
    planned: period.planned ?? false,
    dateNote: period.dateNote ?? null,
    source: pageOf(period.source),
    endSource: pageOf(period.endSource),
    asOfSource: pageOf(period.asOfSource),
    also: (period.also ?? []).flatMap((page) => pageOf(page) ?? []),
  };
}
