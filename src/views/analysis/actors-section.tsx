// Owns the most frequent actors as bars that filter, and the longer table.
import { useMemo } from 'react';
import type { AnalysisAnswer } from '../../engine/answers.ts';
import { stateOf, withActorState } from '../../link/toggle.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { ChartSection } from './chart-section.tsx';
import type { ChartTable } from './chart-table.ts';
import { NamedBars } from './named-bars.tsx';
import { texts } from './texts.ts';
import { useActorNames } from './use-actor-names.ts';

const SHOWN = 8;

export function ActorsSection({ analysis }: { readonly analysis: AnalysisAnswer }) {
  const t = useTexts(texts);
  const changeFilter = useChangeFilter();
  const filter = useView((view) => view.filter);
  const actors = useActors(analysis);
  const isOn = (id: string) => stateOf(filter.actor, id) === 'any';
  const toggle = (id: string) => changeFilter(withActorState(filter, id, isOn(id) ? null : 'any'));

  const table = (): ChartTable => ({
    head: [t('actor'), t('events')],
    all: analysis.actors,
    rows: actors.map(({ id, name, inFull, count }) => ({
      key: id,
      cells: [{ value: name, inFull, press: { act: () => toggle(id) } }, { value: count }],
    })),
  });
  return (
    <ChartSection chart="actors" unit={t('unit:actors')} table={table}>
      <NamedBars
        bars={actors.map((actor) => ({ ...actor, isOn: isOn(actor.id) }))}
        shown={SHOWN}
        all={analysis.actors}
        onPick={toggle}
      />
    </ChartSection>
  );
}

function useActors({ topActors, topActorCounts }: AnalysisAnswer) {
  const nameOf = useActorNames();
  return useMemo(
    () => Array.from(topActors, (actor, at) => ({ ...nameOf(actor), count: topActorCounts[at] ?? 0 })),
    [topActors, topActorCounts, nameOf],
  );
}
