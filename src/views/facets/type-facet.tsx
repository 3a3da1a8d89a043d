// Owns the facet of one category: the category as a whole, and its types with their signs and colours.
import { useCallback, useMemo } from 'react';
import { Glyph } from '../../cards/glyph.tsx';
import {
  CATEGORIES,
  type Category,
  DIPLOMATIC_TYPES,
  type EventType,
  INCIDENT_TYPES,
} from '../../contract/taxonomy.ts';
import { useLive } from '../../engine/client/use-live.ts';
import { stateOf, type ValueState, withState } from '../../link/toggle.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { passes } from '../../matching/passes.ts';
import { useTexts } from '../../ui/i18n.ts';
import { categoryName, typeName } from '../../words/vocabulary.ts';
import { Facet } from './facet.tsx';
import { FacetRow } from './facet-row.tsx';
import { texts } from './facet-texts.ts';
import { writeRows } from './live-rows.ts';

const TYPES_OF = { incident: INCIDENT_TYPES, diplomatic: DIPLOMATIC_TYPES } as const satisfies Record<
  Category,
  readonly EventType[]
>;

export function TypeFacet({ category }: { readonly category: Category }) {
  const clause = useView((view) => view.filter.type);
  const categories = useView((view) => view.filter.category);
  const changeFilter = useChangeFilter();
  const t = useTexts(texts);
  const passesCategory = passes(categories, [category]);
  const types: readonly EventType[] = TYPES_OF[category];
  const offered = useMemo(
    () =>
      types.map((type) => ({
        value: type,
        name: typeName(type),
        color: `var(--type-${type})`,
        glyph: <Glyph type={type} />,
      })),
    [types],
  );
  const own = [...(clause?.any ?? []), ...(clause?.not ?? [])].some((type) => types.includes(type));
  const whole = useLive<HTMLUListElement>((list, { answer }) => {
    const count = answer?.facets.category[CATEGORIES.indexOf(category)] ?? 0;
    writeRows(list, () => count, 0);
  });
  const toggle = useCallback(
    (_value: string, state: ValueState) => changeFilter({ category: withState(categories, category, state) }),
    [changeFilter, categories, category],
  );
  return (
    <Facet
      name={categoryName(category)}
      method="types"
      facet="type"
      keepOrder="whole"
      ignoresChoice={clause !== undefined || categories !== undefined}
      clause={own ? clause : stateOf(categories, category) === null ? undefined : categories}
      values={offered}
      onChange={(value, state) => {
        // A category that shuts this type out would leave nothing.
        const isShutOut = state === 'any' && !passesCategory;
        const type = withState(clause, value as EventType, state);
        changeFilter(isShutOut ? { type, category: undefined } : { type });
      }}
      onClear={() => {
        let left = clause;
        for (const type of types) left = withState(left, type, null);
        changeFilter({ type: left, category: withState(categories, category, null) });
      }}
    >
      <ul ref={whole}>
        <FacetRow
          value={category}
          name={t(`all-${category}`)}
          state={stateOf(categories, category)}
          isFirst
          onChange={toggle}
        />
      </ul>
    </Facet>
  );
}
