// Owns the values of each facet with their live counts: engine's arrays by index → names people know.
import { useMemo } from 'react';
import type { EngineNames, FacetCounts } from '../../engine/answers.ts';
import { useAnswer, useEngineNames } from '../../engine/use-engine.ts';
import { borderName, countryName } from '../../words/format.ts';
import type { FacetValue } from './facet.tsx';
import { useDictionary } from './use-names.ts';

type Counted = Exclude<keyof EngineNames, 'type' | 'status'>;

function countsOf(names: readonly string[], counts: Uint32Array | undefined): Map<string, number> {
  return new Map(names.map((name, index) => [name, counts?.[index] ?? 0]));
}

/** Count of each value of a facet by id; empty until the first answer. */
export function useCounts(facet: keyof EngineNames): ReadonlyMap<string, number> {
  const names = useEngineNames();
  const counts = useAnswer((answer) => answer?.facets[facet as keyof FacetCounts]);
  return useMemo(() => countsOf(names[facet], counts), [names, facet, counts]);
}

export function useFacetValues(facet: Counted): readonly FacetValue[] {
  const counts = useCounts(facet);
  const dictionary = useDictionary();
  const known = useMemo(() => {
    const entries: [string, { name: string; aliases?: readonly string[]; title?: string }][] =
      facet === 'actor'
        ? (dictionary?.actors ?? []).map(({ id, name, aliases }) => [id, { name, aliases }])
        : facet === 'border'
          ? (dictionary?.borders ?? []).map(({ id, name }) => [id, { name }])
          : facet === 'province'
            ? (dictionary?.provinces ?? []).map(({ id, name, country }) => [
                id,
                { name, aliases: [countryName(country)], title: `${name}, ${countryName(country)}` },
              ])
            : facet === 'publisher'
              ? (dictionary?.publishers ?? []).map(({ id, name }) => [id, { name }])
              : [];
    return new Map(entries);
  }, [dictionary, facet]);
  return useMemo(
    () =>
      [...counts].map(([value, count]) => {
        const fallback =
          facet === 'country' ? countryName(value) : facet === 'border' ? borderName(value) : value;
        return { value, count, name: fallback, ...known.get(value) };
      }),
    [counts, known, facet],
  );
}
