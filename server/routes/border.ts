// Owns the answer about one border: static data of the program, put together from its files when first asked for.
import type { BorderReply } from '../../src/contract/border-reply.ts';
import { answerJson } from '../answer.ts';
import { Refusal } from '../problems.ts';
import type { Route } from '../request-context.ts';
import { builtInLines } from '../store/events/locate-event.ts';

type Named = Record<string, string | undefined>;
type Page = { title: string; url: string };
type Crossing = {
  id: string;
  names: Named;
  kind: string;
  modes: string[];
  sides: Record<string, string>;
  lat: number | null;
  lon: number | null;
  precisionKm: number | null;
  note?: string | null;
  statusHistory?: {
    from: string;
    to: string | null;
    state: string;
    reason?: string;
    asOf?: string;
    planned?: boolean;
    dateNote?: string;
    source?: Page;
    endSource?: Page;
    asOfSource?: Page;
    also?: Page[];
  }[];
};

const namesOf = (names: Named) =>
  Object.fromEntries(Object.entries(names).flatMap(([lang, name]) => (name ? [[lang, name]] : [])));

const pageOf = (page: Page | undefined): Page | null => (page ? { title: page.title, url: page.url } : null);

async function readBorder(id: string): Promise<BorderReply | null> {
  const [{ lines }, { default: pairs }, { default: chainage }, { default: text }] = await Promise.all([
    builtInLines(),
    import('../../data/borders.json'),
    import('../../data/border-chainage.json'),
    import('../../data/crossings/crossings.json?raw'),
  ]);
  const pair = pairs.borders.find((one) => one.id === id);
  const along = chainage.borders.find((one) => one.id === id);
  const line = lines.find((one) => one.id === id);
  if (!pair || !along || !line) return null;
  const { crossings } = JSON.parse(text) as { crossings: Crossing[] };
  const point = (at: readonly number[]): [number, number] => [at[0] ?? 0, at[1] ?? 0];
  const round = (value: number, digits: number) => Number(value.toFixed(digits));
  return {
    id,
    name: pair.name,
    lengthKm: pair.lengthKm,
    geometry: chainage.geometry,
    disputed: pair.disputed,
    note: pair.note,
    start: { name: along.start.name, at: point(along.start.at) },
    end: { name: along.end.name, at: point(along.end.at) },
    sections: along.sections.map((section, at) => {
      const part = line.parts[at];
      return {
        ...(section as Omit<BorderReply['sections'][number], 'points'>),
        points: (part?.points ?? []).map(([lng, lat], index) => [
          round(lng, 4),
          round(lat, 4),
          round(part?.chainageKm[index] ?? 0, 2),
        ]),
      };
    }),
    stretches: along.stretches as BorderReply['stretches'],
    places: along.places.map((place) => ({ ...place, names: namesOf(place.names as Named) })),
    crossings: along.crossings.flatMap(({ id: crossing, chainageKm }) => {
      const found = crossings.find((one) => one.id === crossing);
      if (!found) return [];
      const { names, kind, modes, sides, lat, lon, precisionKm, note, statusHistory = [] } = found;
      return [
        {
          id: crossing,
          names: namesOf(names),
          kind,
          modes,
          sides,
          at: lat === null || lon === null ? null : ([lon, lat] as [number, number]),
          precisionKm,
          chainageKm,
          note: note ?? null,
          periods: statusHistory.map((period) => ({
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
          })),
        },
      ];
    }),
  };
}

export const getBorder: Route = async (context) => {
  const id = context.path.border ?? '';
  const border = await readBorder(id);
  if (border === null)
    throw new Refusal('not-found', `No border has the id “${id}”; /api/v1/dictionary names all.`);
  return answerJson(context, border);
};
