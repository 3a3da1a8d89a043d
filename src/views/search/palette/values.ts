// Owns the values of filters by their names: types, borders, countries, provinces, statuses, grades, publishers, as the palette finds them.
import { useMemo } from 'react';
import { useDictionary } from '../../../cards/use-names.ts';
import type { ListParameter } from '../../../contract/filter.ts';
import { CATEGORIES, CREDIBILITIES, RELIABILITIES, STATUSES, TYPES } from '../../../contract/taxonomy.ts';
import type { EngineState } from '../../../engine/client/client.ts';
import { type CountedFacet, categoryCountsIn, countsIn } from '../../../engine/client/facet-counts.ts';
import { useEngineNames } from '../../../engine/client/use-engine.ts';
import { useFacetCounts } from '../../../engine/client/use-facet-counts.ts';
import { type CountOf, type Folded, foldNamed } from '../../../matching/find-named.ts';
import { countryNamesIn, languagesOf } from '../../../words/country-names.ts';
import { borderName, countryName } from '../../../words/format.ts';
import { CATEGORY_SPELLINGS, STATUS_SPELLINGS, TYPE_SPELLINGS } from '../../../words/value-spellings.ts';
import { categoryName, gradeInWords, statusName, typeName } from '../../../words/vocabulary.ts';

export type FilterValue = {
  readonly parameter: Exclude<ListParameter, 'actor'> | 'grade';
  readonly value: string;
  /** The name first. */
  readonly names: readonly string[];
};

/** A grade that can be met at all: F and 6 cannot be judged. */
const JUDGED = 5;

/** Folded once for each dictionary and the languages that the text may be in: countries are found by their names in these. */
export function useFilterValues(text: string): readonly Folded<FilterValue>[] {
  const dictionary = useDictionary();
  const { country: countries } = useEngineNames();
  const languages = languagesOf(text).join();
  return useMemo(() => {
    const value = (parameter: FilterValue['parameter'], id: string, ...names: string[]): FilterValue => ({
      parameter,
      value: id,
      names: [...names, id],
    });
    const values: FilterValue[] = [
      ...TYPES.map((type) => value('type', type, typeName(type), ...TYPE_SPELLINGS[type])),
      ...CATEGORIES.map((category) =>
        value('category', category, categoryName(category), ...CATEGORY_SPELLINGS[category]),
      ),
      ...(dictionary?.borders ?? []).map(({ id, name }) =>
        value(
          'border',
          id,
          name || borderName(id),
          turned(id),
          ...asBorder(name || borderName(id), turned(id)),
        ),
      ),
      ...countries.map((code) =>
        value(
          'country',
          code,
          countryName(code),
          ...countryNamesIn(languages === '' ? [] : languages.split(','), code),
        ),
      ),
      ...(dictionary?.provinces ?? []).map(({ id, name }) => value('province', id, name)),
      ...STATUSES.map((status) => value('status', status, statusName(status), ...STATUS_SPELLINGS[status])),
      ...RELIABILITIES.slice(0, JUDGED).flatMap((letter) =>
        CREDIBILITIES.slice(0, JUDGED).map((digit) =>
          value('grade', `${letter}${digit}`, `${letter}${digit}`, gradeInWords(letter, digit)),
        ),
      ),
      ...(dictionary?.publishers ?? []).map(({ id, name }) => value('source', id, name)),
    ];
    return foldNamed(values, ({ names }) => names);
  }, [dictionary, countries, languages]);
}

/** A border is asked for from either side. */
const turned = (id: string) => id.split('-').reverse().map(countryName).join(' – ');

/** As one asks for it who adds what it is. */
const asBorder = (...names: string[]) => names.map((name) => `${name} border`);

const COUNTED: Readonly<Partial<Record<FilterValue['parameter'], CountedFacet>>> = {
  type: 'type',
  border: 'border',
  country: 'country',
  province: 'province',
  status: 'status',
  source: 'publisher',
};

function valueCountsIn(state: EngineState): CountOf<FilterValue> {
  const countOf = categoryCountsIn(state);
  return ({ parameter, value }) => {
    const facet = COUNTED[parameter];
    if (facet) return countsIn(state, facet)(value);
    return parameter === 'category' ? countOf(value) : 0;
  };
}

/** How many events each value has, as the facets count; grades include each other, and are in their own order. */
export const useValueCounts = (): CountOf<FilterValue> => useFacetCounts(valueCountsIn);
