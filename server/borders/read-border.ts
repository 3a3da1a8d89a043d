// Owns the reply about one border, and about the crossings of all: static data of the program, put together from its files when first asked for.
import pairs from '../../data/borders.json';
import type { BorderReply, CrossingsReply } from '../../src/contract/border-reply.ts';
import { pairName } from '../store/events/dictionary-names.ts';
import { builtInLines } from '../store/events/locate-event.ts';
import { namesOf, readCrossings } from './read-crossings.ts';

/** Null for a pair that has no line. */
export async function readBorder(id: string): Promise<BorderReply | null> {
  const [{ lines }, { default: chainage }] = await Promise.all([
    builtInLines(),
    import('../../data/border-chainage.json'),
  ]);
  const pair = pairs.borders.find((one) => one.id === id);
  const along = chainage.borders.find((one) => one.id === id);
  const line = lines.find((one) => one.id === id);
  if (!pair || !along || !line) return null;
  return {
    id,
    name: pairName(id),
    lengthKm: pair.lengthKm,
    geometry: chainage.geometry,
    disputed: pair.disputed,
    note: pair.note,
    start: endOf(along.start),
    end: endOf(along.end),
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
    places: along.places.map((place) => ({ ...place, names: namesOf(place.names) })),
    crossings: await readCrossings(along.crossings),
  };
}

export async function readAllCrossings(): Promise<CrossingsReply['crossings']> {
  const { default: chainage } = await import('../../data/border-chainage.json');
  const byBorder = chainage.borders.map(async ({ id, crossings }) =>
    (await readCrossings(crossings)).map((crossing) => ({ ...crossing, border: id })),
  );
  return (await Promise.all(byBorder)).flat();
}

const endOf = ({ name, at: [lng = 0, lat = 0] }: { name: string; at: number[] }): BorderReply['start'] => ({
  name,
  at: [lng, lat],
});

const round = (value: number, digits: number) => Number(value.toFixed(digits));
