// Owns what stands in the filter panel: a facet for each clause.
import { useMemo } from 'react';
import type { ValueClause } from '../../contract/filter.ts';
import { STATUSES, type Status } from '../../contract/taxonomy.ts';
import { type ValueState, withState } from '../../link/toggle.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { statusMeaning, statusName } from '../../words/vocabulary.ts';
import { ActorFacet } from './actor-facet.tsx';
import { BorderFacet } from './border-facet.tsx';
import { Facet } from './facet.tsx';
import { texts } from './facet-texts.ts';
import { GradeFacet } from './grade-facet.tsx';
import { KilledFacet } from './killed-facet.tsx';
import { TypeFacet } from './type-facet.tsx';
import { useFacetValues } from './use-facet-values.ts';

/** The clause that a choice in it makes. */
const CLAUSE_OF = { country: 'country', province: 'province', publisher: 'source' } as const;

export function FacetList() {
  const t = useTexts(texts);
  return (
    <>
      <TypeFacet category="incident" />
      <TypeFacet category="diplomatic" />
      <ActorFacet />
      <BorderFacet />
      <ListFacet name={t('countries')} hint={t('countries-hint')} facet="country" shown={5} />
      <ListFacet name={t('provinces')} hint={t('provinces-hint')} facet="province" shown={3} />
      <StatusFacet />
      <KilledFacet />
      <GradeFacet />
      <ListFacet name={t('publishers')} hint={t('each-counts')} facet="publisher" shown={4} />
    </>
  );
}

type ListFacetProps = {
  readonly name: string;
  readonly hint?: string;
  readonly facet: keyof typeof CLAUSE_OF;
  readonly shown: number;
};

function ListFacet({ facet, ...rest }: ListFacetProps) {
  const clauseName = CLAUSE_OF[facet];
  const clause = useView((view) => view.filter[clauseName]) as ValueClause | undefined;
  const changeFilter = useChangeFilter();
  const values = useFacetValues(facet);
  return (
    <Facet
      {...rest}
      facet={facet}
      values={values}
      clause={clause}
      onChange={(value: string, state: ValueState) =>
        changeFilter({ [clauseName]: withState(clause, value, state) })
      }
      onClear={() => changeFilter({ [clauseName]: undefined })}
    />
  );
}

function StatusFacet() {
  const t = useTexts(texts);
  const clause = useView((view) => view.filter.status);
  const changeFilter = useChangeFilter();
  const values = useMemo(
    () =>
      STATUSES.map((status) => ({ value: status, name: statusName(status), title: statusMeaning(status) })),
    [],
  );
  return (
    <Facet
      name={t('status')}
      hint={t('status-hint')}
      method="status"
      facet="status"
      keepOrder={clause ? 'whole' : 'without-empty'}
      clause={clause}
      values={values}
      onChange={(value, state) => changeFilter({ status: withState(clause, value as Status, state) })}
      onClear={() => changeFilter({ status: undefined })}
    />
  );
}
