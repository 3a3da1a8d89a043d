// Owns the facet of one category: the category as a whole, and its types with their signs and colours.
import { Glyph } from '../../cards/glyph.tsx';
import {
  CATEGORIES,
  type Category,
  DIPLOMATIC_TYPES,
  type EventType,
  INCIDENT_TYPES,
} from '../../contract/taxonomy.ts';
import { passes } from '../../engine/matches.ts';
import { useAnswer } from '../../engine/use-engine.ts';
import { stateOf, withState } from '../../link/toggle.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { categoryName, typeName } from '../../words/vocabulary.ts';
import { Facet } from './facet.tsx';
import { FacetRow } from './facet-row.tsx';
import { texts } from './texts.ts';
import { useCounts } from './use-facet-values.ts';

const TYPES_OF = { incident: INCIDENT_TYPES, diplomatic: DIPLOMATIC_TYPES } as const satisfies Record<
  Category,
  readonly EventType[]
>;

export function TypeFacet({ category }: { readonly category: Category }) {
  const clause = useView((view) => view.filter.type);
  const categories = useView((view) => view.filter.category);
  const changeFilter = useChangeFilter();
  const t = useTexts(texts);
  const ofCategory = useAnswer((answer) => answer?.facets.category[CATEGORIES.indexOf(category)] ?? 0);
  const passesCategory = passes(categories, [category]);
  const counts = useCounts('type');
  const types: readonly EventType[] = TYPES_OF[category];
  // A type that no event of the data has is not offered, unless a link asks for it.
  const offered = types.filter(
    (type) => counts.has(type) || clause?.any.includes(type) || clause?.not.includes(type),
  );
  const own = [...(clause?.any ?? []), ...(clause?.not ?? [])].some((type) => types.includes(type));
  return (
    <Facet
      name={categoryName(category)}
      keepOrder
      clause={own ? clause : stateOf(categories, category) === null ? undefined : categories}
      values={offered.map((type) => ({
        value: type,
        name: typeName(type),
        count: counts.get(type) ?? 0,
        color: `var(--type-${type})`,
        glyph: <Glyph type={type} />,
      }))}
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
      <ul>
        <FacetRow
          value={category}
          name={t(`all-${category}`)}
          count={ofCategory}
          share={0}
          state={stateOf(categories, category)}
          onChange={(_value, state) => changeFilter({ category: withState(categories, category, state) })}
        />
      </ul>
    </Facet>
  );
}
