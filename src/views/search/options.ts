// Owns the options under the search field, in the order of the arrow keys: their ids, and what choosing each does.
import { nearOf, pointAsTyped, radiiFor } from '../../cards/near-point.ts';
import { chooseEvent } from '../../cards/put-aside.ts';
import type { SarhadEvent } from '../../contract/event.ts';
import type { Filter } from '../../contract/filter.ts';
import { FILTER_GRAMMAR, hasLetters } from '../../contract/filter-grammar.ts';
import { mgrsOf } from '../../geo/mgrs.ts';
import type { ReadCoordinates } from '../../geo/read-coordinates.ts';
import { choosingBorder } from '../../link/choose-border.ts';
import { stateOf, withActorState } from '../../link/toggle.ts';
import { withPatch } from '../../link/use-view.ts';
import type { ViewStore } from '../../link/view-store.ts';
import type { FoundActor } from './find-actors.ts';
import { isPlaceNearer } from './nearer-place.ts';
import type { FoundPlace } from './places/find-places.ts';
import { type PlaceTarget, targetAround, targetOfCoordinates, targetOfPlace } from './places/place-target.ts';
import type { Found } from './use-found.ts';

/** What an option may do. */
export type Chooser = {
  readonly store: ViewStore;
  /** The map is to go there. */
  readonly go: (target: PlaceTarget) => void;
  /** The field gives the keyboard away. */
  readonly blur: () => void;
};

/** What can be done with a place: said in words by `place-row`. */
export type PlaceAction =
  | { readonly kind: 'go' | 'border' | 'in-it' | 'in-box' }
  | { readonly kind: 'near'; readonly km: number }
  | { readonly kind: 'copy'; readonly text: string };

type Content =
  | { readonly kind: 'actor'; readonly found: FoundActor }
  | { readonly kind: 'place'; readonly found: FoundPlace | ReadCoordinates; readonly action: PlaceAction }
  | { readonly kind: 'event'; readonly event: SarhadEvent }
  /** `events`: of a text that was not typed, but is near; how many match it. */
  | { readonly kind: 'text'; readonly text: string; readonly events?: number }
  /** A value of a filter, or a command: `group` says which. */
  | {
      readonly kind: 'more';
      readonly group: 'filters' | 'commands';
      readonly name: string;
      readonly detail: string;
      readonly isTicked: boolean;
    };

export type Option = Content & {
  readonly id: string;
  /** Id of the first option of its row: up and down go by rows, left and right along one. */
  readonly row: string;
  /** Whether the list stays open. */
  readonly choose: (by: Chooser) => boolean;
};

type Of<Kind extends Content['kind']> = Extract<Option, { kind: Kind }>;

export function optionsOf(
  {
    actors,
    coordinates,
    places,
    events,
    spellings,
  }: Pick<Found, 'actors' | 'coordinates' | 'places' | 'events' | 'spellings'>,
  text: string,
  copy: (text: string) => void,
  more: readonly Option[] = [],
): Option[] {
  // There are some only where the text itself finds no event.
  const near = spellings.map((one) => textOption(`near-${one.text}`, one));
  const isPlaceMeant = near.length > 0 && isPlaceNearer(text, places, spellings);
  return [
    ...(isPlaceMeant ? [] : near),
    ...actors.map(actorOption),
    ...coordinates.flatMap((found) => coordinateOptions(found, copy)),
    ...places.filter(({ isGuess }) => !isGuess).flatMap(placeOptions),
    ...events.map(eventOption),
    ...more,
    // What only sounds like the text comes after all that holds it.
    ...places.filter(({ isGuess }) => isGuess).flatMap(placeOptions),
    ...(isPlaceMeant ? near : []),
    ...(hasLetters(text) ? [textOption('text', { text })] : []),
  ];
}

/** Closes the list. */
function change(store: ViewStore, patch: Partial<Filter>): false {
  store.change(({ filter }) => ({ filter: withPatch(filter, patch) }));
  return false;
}

function textOption(id: string, asked: { readonly text: string; readonly events?: number }): Of<'text'> {
  // Of too many words the list says so.
  const isSearchable = FILTER_GRAMMAR.q.parse(asked.text).value !== null;
  return {
    kind: 'text',
    id,
    row: id,
    ...asked,
    choose: ({ store }) => !isSearchable || change(store, { q: asked.text }),
  };
}

function actorOption(found: FoundActor): Of<'actor'> {
  const { id } = found.actor;
  return {
    kind: 'actor',
    id: `actor-${id}`,
    row: `actor-${id}`,
    found,
    choose: ({ store }) => {
      const { filter } = store.getView();
      return change(store, withActorState(filter, id, stateOf(filter.actor, id) === 'any' ? null : 'any'));
    },
  };
}

function eventOption(event: SarhadEvent): Of<'event'> {
  const id = `event-${event.key}`;
  return {
    kind: 'event',
    id,
    row: id,
    event,
    choose: ({ store, blur }) => {
      // The keyboard goes on in the event that opens, which takes it when nobody has it.
      blur();
      chooseEvent(store, event.id);
      return false;
    },
  };
}

export type PlaceOption = Of<'place'>;

export const isGuess = ({ found }: PlaceOption): boolean => 'isGuess' in found && found.isGuess;

function placeRow(
  row: string,
  found: FoundPlace | ReadCoordinates,
  actions: readonly (readonly [PlaceAction, PlaceOption['choose']])[],
): PlaceOption[] {
  return actions.map(([action, choose], i) => ({
    kind: 'place',
    id: i === 0 ? row : `${row}-${i}`,
    row,
    found,
    action,
    choose,
  }));
}

type Act = readonly [PlaceAction, PlaceOption['choose']];

const going = (target: PlaceTarget): Act => [
  { kind: 'go' },
  ({ go, blur }) => {
    blur();
    go(target);
    return false;
  },
];

const filtering = (action: PlaceAction, target: PlaceTarget, patch: Partial<Filter>): Act => [
  action,
  ({ store, go, blur }) => {
    blur();
    change(store, patch);
    go({ ...target, change: 'adjust' });
    return false;
  },
];

const nearing = (target: PlaceTarget, name?: string): Act[] =>
  radiiFor(0).map((km) =>
    filtering({ kind: 'near', km }, targetAround(target, km), { near: nearOf(target.at, km, name) }),
  );

const copying = (text: string, copy: (text: string) => void): Act => [
  { kind: 'copy', text },
  () => {
    copy(text);
    return true;
  },
];

function coordinateOptions(found: ReadCoordinates, copy: (text: string) => void): PlaceOption[] {
  const target = targetOfCoordinates(found);
  const mgrs = mgrsOf(found.at);
  return placeRow(`coordinates-${found.at.join('-')}`, found, [
    going(target),
    ...nearing(target),
    copying(pointAsTyped(found.at), copy),
    ...(mgrs === null ? [] : [copying(mgrs, copy)]),
  ]);
}

function placeOptions(found: FoundPlace): PlaceOption[] {
  const { kind, country, provinceId, box, name } = found;
  const target = targetOfPlace(found);
  const only = (value: string) => ({ any: [value], not: [] });
  const boxed = () => [going(target), ...(box ? [filtering({ kind: 'in-box' }, target, { bbox: box })] : [])];
  const acts: Record<FoundPlace['kind'], () => Act[]> = {
    town: () => [going(target), ...nearing(target, name.text)],
    crossing: () => [going(target), ...nearing(target, name.text)],
    province: () => [
      going(target),
      ...(provinceId ? [filtering({ kind: 'in-it' }, target, { province: only(provinceId) })] : []),
    ],
    country: () => [going(target), filtering({ kind: 'in-it' }, target, { country: only(country) })],
    region: boxed,
    district: boxed,
    // The map goes to it by itself, as to a border that is chosen anywhere, but not when it was the one chosen before.
    border: () => [
      [
        { kind: 'border' },
        ({ store, go, blur }) => {
          blur();
          const before = store.getView().filter.border?.any;
          store.change(choosingBorder(country));
          if (before?.length === 1 && before[0] === country) go({ ...target, change: 'adjust' });
          return false;
        },
      ],
    ],
  };
  return placeRow(`place-${found.id}`, found, acts[kind]());
}
