// Owns the rows of filters in the palette: values of any name or script, each put into the filter or taken out.
import { compareFound, type Fit, type FoundNamed } from '../../../matching/find-named.ts';
import { DOT } from '../../../words/separator.ts';
import { actorKindName } from '../../../words/vocabulary.ts';
import type { Option } from '../options.ts';
import { shownPlaces } from './place-rows.ts';
import { type Asked, bestOf, commandRow, optionsOfKind, type RowGroup } from './row.ts';
import { texts } from './texts.ts';
import { isAmong, valueRow } from './value-row.ts';
import type { FilterValue } from './values.ts';

const MOST = 6;

export function filterRows({ view, found, values, answers }: Asked, options: readonly Option[]): RowGroup {
  const { t } = texts;
  const actors = optionsOfKind(options, 'actor').map(({ id, found: { actor, alias, ...met } }) => ({
    ...met,
    row: valueRow(view, {
      id,
      parameter: 'actor',
      value: actor.id,
      name: actor.name,
      detail: [alias, actorKindName(actor.kind)].filter(Boolean).join(DOT),
    }),
  }));
  const isShown = isAmong(shownPlaces(found));
  const own = values.filter(({ item }) => !isShown(item));
  const named = [...own, ...provinceOf(found, values)].map(({ item, alias, ...met }) => {
    const [name = item.value] = item.names;
    const isCode = alias === item.value;
    const shown = item.parameter === 'grade' ? t('at-least', { grade: name }) : name;
    const kind = item.parameter === 'border' ? t('border-kind') : t(item.parameter);
    return {
      ...met,
      row: valueRow(view, {
        id: `${item.parameter}-${item.value}`,
        parameter: item.parameter,
        value: item.value,
        name: shown,
        detail: [kind, isCode || item.parameter === 'border' ? null : alias].filter(Boolean).join(DOT),
      }),
    };
  });
  const answering = answers
    .filter(({ isFilter }) => isFilter)
    .map((command) => ({ fit: 0 as Fit, row: commandRow(command) }));
  const all = [...answering, ...[...named, ...actors].sort(compareFound)].slice(0, MOST);
  return {
    name: 'filters',
    heading: t('filters'),
    rows: all.map(({ row }) => row),
    fit: bestOf(all.map(({ fit }) => fit)),
  };
}

/** The province in which the place found first lies, where that is called so or begins so: a lesser match than the place. */
function provinceOf(
  { places: [first] }: Asked['found'],
  known: readonly FoundNamed<FilterValue>[],
): FoundNamed<FilterValue>[] {
  if (!first || first.fit > 1 || first.kind === 'province') return [];
  const { provinceId, province } = first;
  if (provinceId === null || province === null) return [];
  if (known.some(({ item }) => item.parameter === 'province' && item.value === provinceId)) return [];
  const fit: Fit = 2;
  const item: FilterValue = { parameter: 'province', value: provinceId, names: [province] };
  return [{ item, alias: null, fit, rank: fit, count: 0 }];
}
