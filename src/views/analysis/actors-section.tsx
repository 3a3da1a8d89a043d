// Owns the most frequent actors as bars that filter, and the longer table.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { dictionaryQuery } from '../../api/get-dictionary.ts';
import type { AnalysisAnswer } from '../../engine/answers.ts';
import { useAnswer, useEngineNames } from '../../engine/use-engine.ts';
import { stateOf, withActorState } from '../../link/toggle.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import { ChartSection } from './chart-section.tsx';
import { CellButton, DataTable } from './data-table.tsx';
import styles from './sections.module.css';
import { texts } from './texts.ts';

const SHOWN = 8;
const SHOWN_FORWARD = 20;

export function ActorsSection({ analysis }: { readonly analysis: AnalysisAnswer }) {
  const t = useTexts(texts);
  const changeFilter = useChangeFilter();
  const filter = useView((view) => view.filter);
  const isForward = useView((view) => view.chart === 'actors');
  const actors = useActors(analysis);
  const most = actors[0]?.count ?? 1;
  const shown = actors.slice(0, isForward ? SHOWN_FORWARD : SHOWN);
  const toggle = (id: string) =>
    changeFilter(withActorState(filter, id, stateOf(filter.actor, id) === 'any' ? null : 'any'));

  const table = () => (
    <DataTable
      caption={t('chart:actors')}
      head={[t('actor'), t('events')]}
      rows={actors.map(({ id, name, count }) => ({
        key: id,
        head: <CellButton onClick={() => toggle(id)}>{name}</CellButton>,
        cells: [{ key: 'count', content: numberName(count) }],
      }))}
    />
  );
  return (
    <ChartSection chart="actors" unit={t('unit:actors')} table={table}>
      <ul className={styles.bars}>
        {shown.map(({ id, name, count }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.bar}
              aria-pressed={stateOf(filter.actor, id) === 'any'}
              onClick={() => toggle(id)}
            >
              <span className={styles.barName}>{name}</span>
              <span className={styles.track}>
                <span className={styles.fill} style={{ inlineSize: `${(count / most) * 100}%` }} />
              </span>
              <span className={styles.number}>{numberName(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {actors.length > shown.length && (
        <p className={styles.note}>{t('more-actors', { count: actors.length - shown.length })}</p>
      )}
    </ChartSection>
  );
}

function useActors({ topActors, topActorCounts }: AnalysisAnswer) {
  const ids = useEngineNames().actor;
  const revision = useAnswer((answer) => answer?.revision ?? null);
  const { data } = useQuery({ ...dictionaryQuery(revision ?? 0), enabled: revision !== null });
  return useMemo(() => {
    const names = new Map(data?.actors.map(({ id, name }) => [id, name]));
    return Array.from(topActors, (actor, at) => {
      const id = ids[actor] ?? '';
      return { id, name: names.get(id) ?? id, count: topActorCounts[at] ?? 0 };
    });
  }, [topActors, topActorCounts, ids, data]);
}
