// Owns the row of a value of a filter in the palette: Enter puts it into the filter or takes it out. And which values places stand for.
import { choosingValue } from '../../../link/choose-value.ts';
import { stateOf } from '../../../link/toggle.ts';
import { withPatch } from '../../../link/use-view.ts';
import type { View } from '../../../link/view.ts';
import type { Chooser } from '../options.ts';
import type { FoundPlace } from '../places/find-places.ts';
import type { Row } from './row.ts';
import { texts } from './texts.ts';
import type { FilterValue } from './values.ts';

type ValueOf = {
  readonly id: string;
  readonly parameter: FilterValue['parameter'] | 'actor';
  readonly value: string;
  readonly name: string;
  readonly detail?: string;
};

export function isChosen({ filter }: View, parameter: ValueOf['parameter'], value: string): boolean {
  return parameter === 'grade' ? filter.grade === value : stateOf(filter[parameter], value) === 'any';
}

export function valueRow(view: View, { parameter, value, ...shown }: ValueOf): Row {
  const { t } = texts;
  const isTicked = isChosen(view, parameter, value);
  const change = ({ store }: Chooser) =>
    parameter === 'grade'
      ? store.change(({ filter }) => ({ filter: withPatch(filter, { grade: isTicked ? undefined : value }) }))
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

export type PlaceValue = { readonly parameter: 'border' | 'country' | 'province'; readonly value: string };

/** The value of a filter that a place is itself; null where it only lies in one. */
export function valueOfPlace({ kind, country, provinceId }: FoundPlace): PlaceValue | null {
  if (kind === 'border' || kind === 'country') return { parameter: kind, value: country };
  return kind === 'province' && provinceId !== null ? { parameter: 'province', value: provinceId } : null;
}

/** Whether one of the places stands for a value already: that is offered once. */
export const isAmong =
  (places: readonly FoundPlace[]) =>
  ({ parameter, value }: Pick<FilterValue, 'parameter' | 'value'>): boolean =>
    places.some((place) => {
      const own = valueOfPlace(place);
      return own !== null && own.parameter === parameter && own.value === value;
    });
