// Owns the most frequent actors as bars that filter, and the longer table.
import { useMemo } from 'react';
import { ShortName } from '../../cards/short-name.tsx';
import type { AnalysisAnswer } from '../../engine/answers.ts';
import { stateOf, withActorState } from '../../link/toggle.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import { ChartSection } from './chart-section.tsx';
import { CellButton, DataTable } from './data-table.tsx';
import { NamedBars } from './named-bars.tsx';
import styles from './sections.module.css';
import { texts } from './texts.ts';
import { useActorNames } from './use-actor-names.ts';

const SHOWN = 8;
const SHOWN_FORWARD = 20;

export function ActorsSection({ analysis }: { readonly analysis: AnalysisAnswer }) {
  const t = useTexts(texts);
  const changeFilter = useChangeFilter();
  const filter = useView((view) => view.filter);
  const isForward = useView((view) => view.chart === 'actors');
  const actors = useActors(analysis);
  const shown = actors.slice(0, isForward ? SHOWN_FORWARD : SHOWN);
  const toggle = (id: string) =>
    changeFilter(withActorState(filter, id, stateOf(filter.actor, id) === 'any' ? null : 'any'));

  const table = () => (
    <DataTable
      caption={t('chart:actors')}
      head={[t('actor'), t('events')]}
      rows={actors.map(({ id, name, inFull, count }) => ({
        key: id,
        head: (
          <CellButton onClick={() => toggle(id)}>
            <ShortName short={name} full={inFull} />
          </CellButton>
        ),
        cells: [{ key: 'count', content: numberName(count) }],
      }))}
    />
  );
  return (
    <ChartSection chart="actors" unit={t('unit:actors')} table={table}>
      <NamedBars
        bars={shown.map((actor) => ({ ...actor, isOn: stateOf(filter.actor, actor.id) === 'any' }))}
        onPick={toggle}
      />
      {actors.length > shown.length && (
        <p className={styles.note}>{t('more-actors', { count: actors.length - shown.length })}</p>
      )}
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
