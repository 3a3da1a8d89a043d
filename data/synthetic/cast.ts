// Owns who takes part in synthetic events and who reports them. Every name says that it is synthetic.
import type { Actor } from '../../src/contract/event.ts';
import type { Reliability } from '../../src/contract/taxonomy.ts';
import { PLACES } from './places.ts';

const COUNTRIES = PLACES.names.country;
const GROUPS = 80;
const OTHERS = 20;

/** Places of kinds of actors in `ACTORS`: two of each country, then groups, then organisations and civilians. */
export const FORCES_OF = (country: number) => country * 2;
export const GOVERNMENT_OF = (country: number) => country * 2 + 1;
export const FIRST_GROUP = COUNTRIES.length * 2;
export const GROUP_COUNT = GROUPS;
export const FIRST_OTHER = FIRST_GROUP + GROUPS;
export const OTHER_COUNT = OTHERS;

const actor = (at: number, name: string, kind: Actor['kind'], country: string | null): Actor => ({
  id: `synthetic-actor-${at}`,
  name: `Synthetic ${name}`,
  kind,
  country,
  aliases: [],
});

export const ACTORS: readonly Actor[] = [
  ...COUNTRIES.flatMap((country, at) => [
    actor(FORCES_OF(at), `border forces of ${country}`, 'state-forces', country),
    actor(GOVERNMENT_OF(at), `government of ${country}`, 'state', country),
  ]),
  ...Array.from({ length: GROUPS }, (_, at) =>
    actor(FIRST_GROUP + at, `armed group ${at + 1}`, 'non-state-armed', null),
  ),
  ...Array.from({ length: OTHERS }, (_, at) =>
    at % 2 === 0
      ? actor(FIRST_OTHER + at, `civilians ${at / 2 + 1}`, 'civilians', null)
      : actor(FIRST_OTHER + at, `organisation ${(at + 1) / 2}`, 'intergovernmental', null),
  ),
];

const PUBLISHERS = 60;
const RELIABILITY: readonly Reliability[] = ['B', 'C', 'B', 'A', 'D', 'C', 'F', 'E'];

/** Reliability belongs to the publisher. */
export const PRESS: readonly { readonly name: string; readonly reliability: Reliability }[] = Array.from(
  { length: PUBLISHERS },
  (_, at) => ({
    name: `Synthetic Press ${at + 1}`,
    reliability: RELIABILITY[at % RELIABILITY.length] ?? 'F',
  }),
);
