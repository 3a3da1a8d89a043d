// Owns what the palette lists, in the order of the arrow keys: places, events, filters, commands, but a group with a better match first.

import { choosingValue } from '../../../link/choose-value.ts';
import { stateOf } from '../../../link/toggle.ts';
import { withPatch } from '../../../link/use-view.ts';
import type { View } from '../../../link/view.ts';
import type { Command } from '../../../ui/commands.ts';
import { pointInDegrees } from '../../../words/figures.ts';
import { borderName, numberName } from '../../../words/format.ts';
import { actorKindName } from '../../../words/vocabulary.ts';
import { type Fit, type FoundNamed, fitOf } from '../find-named.ts';
import { type Chooser, type Option, optionsOf, type PlaceOption } from '../options.ts';
import type { Found } from '../use-found.ts';
import { texts } from './texts.ts';
import type { FilterValue } from './values.ts';

export type GroupName = 'spellings' | 'places' | 'events' | 'filters' | 'commands';

export type Row = {
  readonly id: string;
  readonly name: string;
  /** BCP 47, of the name where it is in another language. */
  readonly lang?: string | undefined;
  /** Beside the name, softer. */
  readonly detail?: string;
  /** What Enter does, or when it was. */
  readonly aside?: string;
  readonly sign:
    | { readonly kind: 'place' | 'near' | 'crossing' | 'text' | 'command' | 'undo' | 'copy' }
    | { readonly kind: 'event'; readonly option: Extract<Option, { kind: 'event' }> }
    | { readonly kind: 'value'; readonly isTicked: boolean };
  readonly command?: Command;
  /** Whether the palette stays open. */
  readonly act: (by: Chooser) => boolean;
  /** What Ctrl and Enter do instead: the palette stays. */
  readonly add?: (by: Chooser) => void;
};

export type RowGroup = {
  readonly name: GroupName;
  readonly heading: string;
  readonly rows: readonly Row[];
  readonly fit: Fit;
};

const ORDER: readonly GroupName[] = ['places', 'events', 'filters', 'spellings', 'commands'];
const MOST = { places: 3, events: 3, filters: 6, commands: 5 };
const NEAR_KM = 25;

export type Asked = {
  readonly text: string;
  readonly view: View;
  readonly found: Pick<Found, 'actors' | 'coordinates' | 'places' | 'events' | 'spellings' | 'eventCount'>;
  readonly values: readonly FoundNamed<FilterValue>[];
  readonly commands: readonly FoundNamed<Command>[];
  /** Commands that the text asks for itself. */
  readonly answers: readonly Command[];
  readonly copy: (text: string) => void;
};

export function rowsOf(asked: Asked): readonly RowGroup[] {
  const options = optionsOf(asked.found, asked.text, asked.copy);
  const groups = [
    spellings(asked, options),
    places(asked, options),
    events(asked, options),
    filters(asked, options),
    commands(asked),
  ];
  return groups
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => a.fit - b.fit || ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
}

const of = <Kind extends Option['kind']>(options: readonly Option[], kind: Kind) =>
  options.filter((option): option is Extract<Option, { kind: Kind }> => option.kind === kind);

const bestOf = (fits: readonly Fit[]): Fit => Math.min(2, ...fits) as Fit;

function spellings({ found }: Asked, options: readonly Option[]): RowGroup {
  const { t } = texts;
  const rows = of(options, 'text')
    .filter(({ events }) => events !== undefined)
    .map(
      ({ id, text, events = 0, choose }): Row => ({
        id,
        name: t('spelling', { text }),
        aside: t('spelling-count', { count: events, figure: numberName(events) }),
        sign: { kind: 'text' },
        act: choose,
      }),
    );
  // Only where nothing else is called so: then they are what was meant.
  const isAlone = found.places.length + found.actors.length === 0;
  return { name: 'spellings', heading: t('spellings'), rows, fit: isAlone ? 0 : 2 };
}

function places({ text, found }: Asked, options: readonly Option[]): RowGroup {
  const { t } = texts;
  const all = of(options, 'place');
  const mains = all.filter(({ id, row }) => id === row).slice(0, MOST.places);
  const rows = mains.flatMap((main, index) => {
    const beside = all.filter(({ row, id }) => row === main.row && id !== main.id);
    const filtering = beside.find(
      ({ action }) =>
        action.kind === 'in-it' ||
        action.kind === 'in-box' ||
        (action.kind === 'near' && action.km === NEAR_KM),
    );
    const row = placeRow(main, filtering);
    const copies = beside.filter(({ action }) => action.kind === 'copy');
    // What happened there is offered of the first alone: the others are other places.
    return index > 0
      ? [row]
      : [
          row,
          ...(filtering ? [besideRow(main, filtering)] : []),
          ...copies.map((one) => besideRow(main, one)),
        ];
  });
  const fit =
    found.coordinates.length > 0
      ? 0
      : bestOf(
          found.places.map(({ name, other, isMisspelt }) =>
            isMisspelt ? 2 : fitOf([name.text, ...(other ? [other.text] : [])], text),
          ),
        );
  return { name: 'places', heading: t('places'), rows, fit };
}

const nameOfPlace = ({ found }: PlaceOption) =>
  'isLatFirst' in found ? pointInDegrees(found.at) : found.name.text;

function placeRow(main: PlaceOption, filtering: PlaceOption | undefined): Row {
  const { t } = texts;
  const { found, action } = main;
  const aside = t(action.kind === 'border' ? 'border' : 'go');
  const add =
    'isLatFirst' in found || action.kind !== 'border'
      ? filtering && ((by: Chooser) => void filtering.choose(by))
      : ({ store }: Chooser) => store.change(choosingValue('border', found.country, 'any'));
  const common = { id: main.id, name: nameOfPlace(main), aside, act: main.choose, ...(add && { add }) };
  if ('isLatFirst' in found) return { ...common, detail: t('point'), sign: { kind: 'place' } };
  const { kind, name, other, country, province } = found;
  const isAlone = kind === 'country' || kind === 'border';
  const what = kind === 'town' ? null : t(kind === 'border' ? 'border-kind' : kind);
  return {
    ...common,
    lang: name.lang,
    detail: [other?.text, what, isAlone ? null : province, isAlone ? null : borderName(country)]
      .filter(Boolean)
      .join(' · '),
    sign: { kind: kind === 'crossing' ? 'crossing' : 'place' },
  };
}

function besideRow(main: PlaceOption, option: PlaceOption): Row {
  const { t } = texts;
  const { action } = option;
  const name = nameOfPlace(main);
  const common = { id: option.id, act: option.choose };
  if (action.kind === 'copy')
    return { ...common, name: t('copy', { text: action.text }), sign: { kind: 'copy' } };
  const said =
    action.kind === 'near'
      ? t('near', { km: numberName(action.km), name })
      : t(action.kind === 'in-box' ? 'in-box' : 'in-it', { name });
  return {
    ...common,
    name: said,
    aside: t('add'),
    sign: { kind: 'near' },
    add: (by) => void option.choose(by),
  };
}

function events({ text, found }: Asked, options: readonly Option[]): RowGroup {
  const { t } = texts;
  const shown = of(options, 'event').slice(0, MOST.events);
  const count = found.eventCount ?? 0;
  const all = of(options, 'text').find(({ events }) => events === undefined);
  const rows: Row[] = shown.map((option) => ({
    id: option.id,
    name: option.event.title,
    sign: { kind: 'event', option },
    act: option.choose,
  }));
  if (all && count > 0)
    rows.push({
      id: all.id,
      name: t('all-events', { count, figure: numberName(count) }),
      sign: { kind: 'text' },
      act: all.choose,
      add: (by) => void all.choose(by),
    });
  const heading = found.eventCount === null ? t('events') : t('events-of', { count: numberName(count) });
  return { name: 'events', heading, rows, fit: bestOf(shown.map(({ event }) => fitOf([event.title], text))) };
}

function filters({ text, view, found, values, answers }: Asked, options: readonly Option[]): RowGroup {
  const { t } = texts;
  const actors = of(options, 'actor').map(({ id, found: { actor, alias } }) => ({
    fit: fitOf([actor.name, actor.shortName ?? '', alias ?? ''], text),
    row: valueRow(view, {
      id,
      parameter: 'actor',
      value: actor.id,
      name: actor.name,
      detail: [alias, actorKindName(actor.kind)].filter(Boolean).join(' · '),
    }),
  }));
  const named = [...values, ...valuesOfPlaces(found, values)].map(({ item, alias, fit }) => {
    const [name = item.value] = item.names;
    const isCode = alias === item.value;
    const shown = item.parameter === 'grade' ? t('at-least', { grade: name }) : name;
    const kind = item.parameter === 'border' ? t('border-kind') : t(item.parameter);
    return {
      fit,
      row: valueRow(view, {
        id: `${item.parameter}-${item.value}`,
        parameter: item.parameter,
        value: item.value,
        name: shown,
        detail: [kind, isCode ? null : alias].filter(Boolean).join(' · '),
      }),
    };
  });
  const own = answers
    .filter(({ isFilter }) => isFilter)
    .map((command) => ({ fit: 0 as Fit, row: commandRow(command) }));
  const all = [...own, ...[...named, ...actors].sort((a, b) => a.fit - b.fit)].slice(0, MOST.filters);
  return {
    name: 'filters',
    heading: t('filters'),
    rows: all.map(({ row }) => row),
    fit: bestOf(all.map(({ fit }) => fit)),
  };
}

/** A place that was found in any script is a value of a filter, too, and lies in one. */
function valuesOfPlaces(
  found: Asked['found'],
  known: readonly FoundNamed<FilterValue>[],
): FoundNamed<FilterValue>[] {
  const [first] = found.places;
  if (!first || first.isMisspelt) return [];
  const { kind, country, provinceId, province, name, other } = first;
  const value = (
    parameter: FilterValue['parameter'],
    id: string,
    names: readonly string[],
  ): FoundNamed<FilterValue>[] =>
    known.some(({ item }) => item.parameter === parameter && item.value === id)
      ? []
      : [
          {
            item: { parameter, value: id, names },
            alias: kind === 'town' ? null : (other?.text ?? null),
            fit: 2,
          },
        ];
  if (kind === 'border') return value('border', country, [borderName(country)]);
  if (kind === 'country') return value('country', country, [name.text]);
  return provinceId && province
    ? value('province', provinceId, [kind === 'province' ? name.text : province])
    : [];
}

type ValueOf = {
  readonly id: string;
  readonly parameter: FilterValue['parameter'] | 'actor';
  readonly value: string;
  readonly name: string;
  readonly detail: string;
};

function valueRow({ filter }: View, { parameter, value, ...shown }: ValueOf): Row {
  const { t } = texts;
  const isTicked =
    parameter === 'grade' ? filter.grade === value : stateOf(filter[parameter], value) === 'any';
  const change = ({ store }: Chooser) =>
    parameter === 'grade'
      ? store.change((view) => ({ filter: withPatch(view.filter, { grade: isTicked ? undefined : value }) }))
      : store.change(choosingValue(parameter, value, isTicked ? null : 'any'));
  return {
    ...shown,
    aside: t(isTicked ? 'remove' : 'add'),
    sign: { kind: 'value', isTicked },
    act: (by) => {
      change(by);
      return false;
    },
    add: change,
  };
}

function commands({ text, commands, answers }: Asked): RowGroup {
  const { t } = texts;
  const own = answers.filter(({ isFilter }) => !isFilter).map((item) => ({ item, fit: 0 as Fit }));
  // Without a match all of them.
  const isFound = text !== '' && commands.some(({ fit, alias }) => fit < 2 || alias !== null);
  const all = [...own, ...commands].slice(0, isFound ? MOST.commands : commands.length);
  return {
    name: 'commands',
    heading: t('commands'),
    rows: all.map(({ item }) => commandRow(item)),
    fit: bestOf(all.map(({ fit }) => fit)),
  };
}

const commandRow = (command: Command): Row => ({
  id: `command-${command.id}`,
  name: command.name,
  sign: command.isFilter
    ? { kind: 'value', isTicked: false }
    : { kind: command.id === 'undo' ? 'undo' : 'command' },
  command,
  ...(command.isFilter && { aside: texts.t('add'), add: () => command.run() }),
  act: () => {
    command.run();
    return false;
  },
});
