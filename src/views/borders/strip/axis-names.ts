// Owns which places are named along the strip's axis, and in which row, so that no name covers another.
import type { BorderReply } from '../../../contract/border-reply.ts';
import { foldText } from '../../../matching/fold-text.ts';

export type Named = { readonly name: string; readonly km: number; readonly kind: 'crossing' | 'town' };
export type PlacedName = Named & { readonly x: number; readonly left: number; readonly row: number };

const GAP_PX = 8;
/** A place as near to another of its own name says nothing more: a town and its crossing, or one name on both sides. */
const SAME_KM = 5;

/** Crossings first, the most important of them before the others; then towns, the nearest to the line first; of one name in several spellings (Ishkoshim, Eshkashem) the first. */
export function namedPlaces(
  { crossings, places }: Pick<BorderReply, 'crossings' | 'places'>,
  language: string,
): readonly Named[] {
  const nameOf = (names: Readonly<Record<string, string>>) => names[language] ?? names.en ?? '';
  const ofCrossings = [...crossings]
    .sort((a, b) => importanceOf(b) - importanceOf(a))
    .flatMap(({ names, chainageKm }): Named[] =>
      chainageKm === null ? [] : [{ name: shortened(nameOf(names)), km: chainageKm, kind: 'crossing' }],
    );
  const ofTowns = [...places]
    .sort((a, b) => a.distanceKm - b.distanceKm)
    .map(({ names, chainageKm }): Named => ({ name: nameOf(names), km: chainageKm, kind: 'town' }));
  const named: (Named & { readonly sound: string })[] = [];
  for (const one of [...ofCrossings, ...ofTowns]) {
    const sound = soundOf(one.name);
    const isNew = named.every((other) => Math.abs(other.km - one.km) > SAME_KM || other.sound !== sound);
    if (one.name !== '' && isNew) named.push({ ...one, sound });
  }
  return named.map(({ name, km, kind }) => ({ name, km, kind }));
}

/** Of a crossing: ways to cross there, and how much is on record of it. Torkham and Wagah come before the posts beside them. */
const importanceOf = ({ modes, periods }: Pick<BorderReply['crossings'][number], 'modes' | 'periods'>) =>
  modes.length + periods.length;

/** What spellings of one name share: its consonants, but for h; of a name with few, all of it. */
function soundOf(name: string): string {
  const folded = foldText(name);
  const consonants = folded.replace(/[aeiouyh\s'’-]/gu, '');
  return consonants.length < 3 ? folded : consonants;
}

/** `Panji Poyon` of `Panji Poyon - Sher Khan Bandar`: an axis has room for one side. */
const shortened = (name: string): string => name.split(/ [-–—] | \(|\//u)[0] ?? name;

/** Gives each name the first row with room for it, in the order of importance; names without room are left out. */
export function placeNames(
  names: readonly Named[],
  toX: (km: number) => number,
  widthOf: (name: string) => number,
  bounds: { readonly left: number; readonly right: number; readonly rows: number },
): readonly PlacedName[] {
  const placed: PlacedName[] = [];
  const taken: [from: number, to: number][][] = Array.from({ length: bounds.rows }, () => []);
  for (const named of names) {
    const width = widthOf(named.name);
    const x = toX(named.km);
    const left = Math.max(bounds.left, Math.min(x - width / 2, bounds.right - width));
    const row = taken.findIndex((spans) =>
      spans.every(([from, to]) => left + width + GAP_PX <= from || left >= to + GAP_PX),
    );
    if (row < 0) continue;
    taken[row]?.push([left, left + width]);
    placed.push({ ...named, x, left, row });
  }
  return placed;
}
