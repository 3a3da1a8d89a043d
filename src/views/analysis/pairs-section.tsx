// Owns the pairs of actors that meet in most events, as bars that filter, and the longer table.
import { useMemo } from 'react';
import { ShortName } from '../../cards/short-name.tsx';
import type { AnalysisAnswer } from '../../engine/answers.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import { ChartSection } from './chart-section.tsx';
import { CellButton, DataTable } from './data-table.tsx';
import { NamedBars } from './named-bars.tsx';
import styles from './sections.module.css';
import { texts } from './texts.ts';
import { useActorNames } from './use-actor-names.ts';

const SHOWN = 6;
const SHOWN_FORWARD = 20;

export function PairsSection({ analysis }: { readonly analysis: AnalysisAnswer }) {
  const t = useTexts(texts);
  const changeFilter = useChangeFilter();
  const filter = useView((view) => view.filter);
  const isForward = useView((view) => view.chart === 'pairs');
  const pairs = usePairs(analysis);
  const shown = pairs.slice(0, isForward ? SHOWN_FORWARD : SHOWN);
  const asked = filter.actors === 'all' ? (filter.actor?.any ?? []) : [];
  const isOn = ([a, b]: readonly [string, string]) =>
    asked.length === 2 && asked.includes(a) && asked.includes(b);
  const toggle = (id: string) => {
    const pair = pairs.find((one) => one.id === id)?.actors;
    if (pair === undefined) return;
    if (isOn(pair)) changeFilter({ actor: undefined, actors: undefined });
    else changeFilter({ actor: { any: pair, not: [] }, actors: 'all' });
  };

  const table = () => (
    <DataTable
      caption={t('chart:pairs')}
      head={[t('pair'), t('events')]}
      rows={pairs.map(({ id, name, inFull, count }) => ({
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
    <ChartSection chart="pairs" unit={t('unit:pairs')} table={table}>
      {pairs.length === 0 && <p className={styles.note}>{t('no-pairs')}</p>}
      <NamedBars bars={shown.map((pair) => ({ ...pair, isOn: isOn(pair.actors) }))} onPick={toggle} />
      {pairs.length > shown.length && (
        <p className={styles.note}>{t('more-pairs', { count: pairs.length - shown.length })}</p>
      )}
    </ChartSection>
  );
}

function usePairs({ topPairs, topPairCounts }: AnalysisAnswer) {
  const nameOf = useActorNames();
  return useMemo(
    () =>
      Array.from(topPairCounts, (count, at) => {
        const [a, b] = [nameOf(topPairs[2 * at] ?? -1), nameOf(topPairs[2 * at + 1] ?? -1)];
        const actors: readonly [string, string] = [a.id, b.id];
        const name = texts.t('pair-of', { a: a.name, b: b.name });
        const inFull = texts.t('pair-of', { a: a.inFull, b: b.inFull });
        return { id: actors.join(' '), actors, name, inFull, count };
      }),
    [topPairs, topPairCounts, nameOf],
  );
}
