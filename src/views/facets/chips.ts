// Owns which chips stand for a filter: one for each value, so that each can be taken away alone.
import type { Filter, ValueClause } from '../../contract/filter.ts';
import type { Category, EventType, Role, Status } from '../../contract/taxonomy.ts';
import { withActorState, withBorderState, withState } from '../../link/toggle.ts';
import { borderName, countryName, dateName, numberName, rangeName } from '../../words/format.ts';
import { categoryName, roleName, statusName, typeName } from '../../words/vocabulary.ts';
import { texts } from './texts.ts';

export type Chip = { readonly id: string; readonly name: string; readonly removal: Partial<Filter> };

/** Names of ids that only the dictionary knows; an id unknown to it names itself. */
export type Names = {
  readonly actor: (id: string) => string;
  readonly border: (id: string) => string;
  readonly province: (id: string) => string;
  readonly publisher: (id: string) => string;
};

type ListParameter =
  | 'category'
  | 'type'
  | 'actor'
  | 'role'
  | 'country'
  | 'province'
  | 'border'
  | 'status'
  | 'source';

const LIST_PARAMETERS: readonly ListParameter[] = [
  'category',
  'type',
  'actor',
  'role',
  'border',
  'country',
  'province',
  'status',
  'source',
];

function nameOf(parameter: ListParameter, value: string, names: Names): string {
  switch (parameter) {
    case 'category':
      return categoryName(value as Category);
    case 'type':
      return typeName(value as EventType);
    case 'role':
      return texts.t('chip-role', { name: roleName(value as Role) });
    case 'status':
      return statusName(value as Status);
    case 'country':
      return countryName(value);
    case 'border':
      return names.border(value) || borderName(value);
    case 'province':
      return names.province(value);
    case 'actor':
      return names.actor(value);
    case 'source':
      return names.publisher(value);
  }
}

/** Chips of a filter in the order in which people think: when, what, who, where, the rest. */
export function chipsOf(filter: Filter, names: Names): Chip[] {
  const chips: Chip[] = [];
  const add = (id: string, name: string, removal: Partial<Filter>) => chips.push({ id, name, removal });
  if (filter.from !== undefined || filter.to !== undefined)
    add('dates', rangeName(filter.from, filter.to), { from: undefined, to: undefined });
  for (const parameter of LIST_PARAMETERS) {
    const clause = filter[parameter] as ValueClause | undefined;
    if (!clause) continue;
    for (const value of clause.any)
      add(
        `${parameter}=${value}`,
        nameOf(parameter, value, names),
        removalOf(filter, parameter, clause, value),
      );
    for (const value of clause.not) {
      const name = texts.t('chip-not', { name: nameOf(parameter, value, names) });
      add(`${parameter}=!${value}`, name, removalOf(filter, parameter, clause, value));
    }
    if (parameter === 'actor' && filter.actors) add('actors', texts.t('chip-all'), { actors: undefined });
  }
  chips.push(...distanceChips(filter));
  if (filter.grade) add('grade', texts.t('chip-grade', { grade: filter.grade }), { grade: undefined });
  if (filter.killed)
    add('killed', texts.t('chip-killed', { count: filter.killed, figure: numberName(filter.killed) }), {
      killed: undefined,
    });
  if (filter.bbox)
    add(
      'bbox',
      texts.t('chip-bbox', {
        west: filter.bbox[0],
        south: filter.bbox[1],
        east: filter.bbox[2],
        north: filter.bbox[3],
      }),
      { bbox: undefined },
    );
  if (filter.q) add('q', texts.t('chip-text', { text: filter.q }), { q: undefined });
  if (filter.asof) add('asof', asofName(filter.asof), { asof: undefined });
  return chips;
}

function distanceChips({ within, km, border }: Filter): Chip[] {
  const borders = border?.any.length ?? 0;
  const of = borders === 0 ? 'any' : borders === 1 ? 'one' : 'several';
  const chips: Chip[] = [];
  if (within !== undefined)
    chips.push({
      id: 'within',
      name: texts.t(`chip-within-${of}`, { km: numberName(within) }),
      removal: { within: undefined },
    });
  if (km !== undefined)
    chips.push({
      id: 'km',
      name: texts.t('chip-km', { from: numberName(km[0]), to: numberName(km[1]) }),
      removal: { km: undefined },
    });
  return chips;
}

const asofName = (asof: string): string =>
  /^\d+$/.test(asof)
    ? texts.t('chip-revision', { revision: asof })
    : texts.t('chip-asof', { asof: dateName(asof) });

function removalOf(
  filter: Filter,
  parameter: ListParameter,
  clause: ValueClause,
  value: string,
): Partial<Filter> {
  if (parameter === 'actor') return withActorState(filter, value, null);
  if (parameter === 'border') return withBorderState(filter, value, null);
  return { [parameter]: withState(clause, value, null) };
}
