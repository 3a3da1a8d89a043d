// Owns the rows of filters in the palette: values of any name or script, each put into the filter or taken out.
import { choosingValue } from '../../../link/choose-value.ts';
import { stateOf } from '../../../link/toggle.ts';
import { withPatch } from '../../../link/use-view.ts';
import type { View } from '../../../link/view.ts';
import { borderName } from '../../../words/format.ts';
import { DOT } from '../../../words/separator.ts';
import { actorKindName } from '../../../words/vocabulary.ts';
import { type Fit, type FoundNamed, fitOf } from '../find-named.ts';
import type { Chooser, Option } from '../options.ts';
import { type Asked, bestOf, commandRow, optionsOfKind, type Row, type RowGroup } from './row.ts';
import { texts } from './texts.ts';
import type { FilterValue } from './values.ts';

const MOST = 6;

export function filterRows(
  { text, view, found, values, answers }: Asked,
  options: readonly Option[],
): RowGroup {
  const { t } = texts;
  const actors = optionsOfKind(options, 'actor').map(({ id, found: { actor, alias } }) => ({
    fit: fitOf([actor.name, actor.shortName ?? '', alias ?? ''], text),
    row: valueRow(view, {
      id,
      parameter: 'actor',
      value: actor.id,
      name: actor.name,
      detail: [alias, actorKindName(actor.kind)].filter(Boolean).join(DOT),
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
        detail: [kind, isCode || alias === turnedName(item) ? null : alias].filter(Boolean).join(DOT),
      }),
    };
  });
  const own = answers
    .filter(({ isFilter }) => isFilter)
    .map((command) => ({ fit: 0 as Fit, row: commandRow(command) }));
  const all = [...own, ...[...named, ...actors].sort((a, b) => a.fit - b.fit)].slice(0, MOST);
  return {
    name: 'filters',
    heading: t('filters'),
    rows: all.map(({ row }) => row),
    fit: bestOf(all.map(({ fit }) => fit)),
  };
}

/** A border is found from either side, and called by one name. */
const turnedName = ({ parameter, names }: FilterValue) => (parameter === 'border' ? names[1] : undefined);

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
