// Owns which lists of a filter name what only the data know (actors, borders, …): their ids are looked up in the dictionary.
import type { ListParameter } from './filter.ts';
import type { Dictionary } from './replies.ts';
import { SIDE, sideOfActor } from './side.ts';

type IdsOf = (dictionary: Dictionary) => readonly string[];

/** Actors, and their sides as a filter names them. */
const voices: IdsOf = ({ actors }) => [
  ...actors.map(({ id }) => id),
  ...actors.flatMap((actor) => sideOfActor(actor) ?? []).map((side) => SIDE + side),
];

/** The ids that each list may name; null where the contract itself lists the values, see `taxonomy`. */
const IDS_OF = {
  category: null,
  type: null,
  actor: ({ actors }) => actors.map(({ id }) => id),
  role: null,
  country: ({ countries }) => countries.map(({ code }) => code),
  province: ({ provinces }) => provinces.map(({ id }) => id),
  border: ({ borders }) => borders.map(({ id }) => id),
  status: null,
  stance: null,
  claimant: voices,
  denier: voices,
  source: ({ publishers }) => publishers.map(({ id }) => id),
} as const satisfies Record<ListParameter, IdsOf | null>;

/** A list whose values the dictionary knows. */
export type LookedUp = {
  [P in keyof typeof IDS_OF]: (typeof IDS_OF)[P] extends null ? never : P;
}[keyof typeof IDS_OF];

export type KnownValues = Readonly<Record<LookedUp, ReadonlySet<string>>>;

export const LOOKED_UP = (Object.keys(IDS_OF) as ListParameter[]).filter(
  (parameter): parameter is LookedUp => IDS_OF[parameter] !== null,
);

/** What the dictionary of one revision and audience knows. */
export function knownValuesOf(dictionary: Dictionary): KnownValues {
  const known: Partial<Record<LookedUp, ReadonlySet<string>>> = {};
  for (const parameter of LOOKED_UP) known[parameter] = new Set(IDS_OF[parameter](dictionary));
  return known as KnownValues;
}
