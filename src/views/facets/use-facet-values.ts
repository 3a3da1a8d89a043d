// Owns the values of each facet that has names of its own: what the frame names → names people know.
import { useMemo } from 'react';
import { useDictionary } from '../../cards/use-names.ts';
import type { CountedFacet } from '../../engine/client/facet-counts.ts';
import { useEngineNames } from '../../engine/client/use-engine.ts';
import { otherNamesOf } from '../../matching/actor-names.ts';
import { borderName, countryName } from '../../words/format.ts';
import type { FacetValue } from './shown-values.ts';

/** The same list until another chunk brings more names or the dictionary is in. */
export function useFacetValues(facet: Exclude<CountedFacet, 'type' | 'status'>): readonly FacetValue[] {
  const names = useEngineNames()[facet];
  const dictionary = useDictionary();
  return useMemo(() => {
    const entries: [string, Omit<FacetValue, 'value'>][] =
      facet === 'actor'
        ? (dictionary?.actors ?? []).map((actor) => [
            actor.id,
            {
              name: actor.shortName ?? actor.name,
              inFull: actor.name,
              aliases: [actor.name, ...otherNamesOf(actor)],
            },
          ])
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
    const known = new Map(entries);
    return names.map((value) => {
      const fallback =
        facet === 'country' ? countryName(value) : facet === 'border' ? borderName(value) : value;
      return { value, name: fallback, ...known.get(value) };
    });
  }, [names, dictionary, facet]);
}
