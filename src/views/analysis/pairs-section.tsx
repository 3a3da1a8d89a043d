// Owns the pairs of actors that meet in most events, as bars that filter, and the longer table.
import { useMemo } from 'react';
import { useDictionary } from '../../cards/use-names.ts';
import type { AnalysisAnswer } from '../../engine/answers.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { pairOrderOf } from '../../words/names.ts';
import { ChartSection } from './chart-section.tsx';
import type { ChartTable } from './chart-table.ts';
import styles from './named-bars.module.css';
import { NamedBars } from './named-bars.tsx';
import { texts } from './texts.ts';
import { useActorNames } from './use-actor-names.ts';

const SHOWN = 6;

export function PairsSection({ analysis }: { readonly analysis: AnalysisAnswer }) {
  const t = useTexts(texts);
  const changeFilter = useChangeFilter();
  const filter = useView((view) => view.filter);
  const pairs = usePairs(analysis);
  const asked = filter.actors === 'all' ? (filter.actor?.any ?? []) : [];
  const isOn = ([a, b]: readonly [string, string]) =>
    asked.length === 2 && asked.includes(a) && asked.includes(b);
  const toggle = (id: string) => {
    const pair = pairs.find((one) => one.id === id)?.actors;
    if (pair === undefined) return;
    if (isOn(pair)) changeFilter({ actor: undefined, actors: undefined });
    else changeFilter({ actor: { any: pair, not: [] }, actors: 'all' });
  };

  const table = (): ChartTable => ({
    head: [t('pair'), t('events')],
    all: analysis.pairs,
    rows: pairs.map(({ id, name, inFull, count }) => ({
      key: id,
      cells: [{ value: name, inFull, press: { act: () => toggle(id) } }, { value: count }],
    })),
  });
  return (
    <ChartSection chart="pairs" unit={t('unit:pairs')} table={table}>
      {pairs.length === 0 && <p className={styles.nothing}>{t('no-pairs')}</p>}
      <NamedBars
        bars={pairs.map((pair) => ({ ...pair, isOn: isOn(pair.actors) }))}
        shown={SHOWN}
        all={analysis.pairs}
        onPick={toggle}
      />
    </ChartSection>
  );
}

function usePairs({ topPairs, topPairCounts }: AnalysisAnswer) {
  const nameOf = useActorNames();
  const dictionary = useDictionary();
  return useMemo(() => {
    const inPairOrder = pairOrderOf(dictionary);
    return Array.from(topPairCounts, (count, at) => {
      const found = [nameOf(topPairs[2 * at] ?? -1), nameOf(topPairs[2 * at + 1] ?? -1)] as const;
      const actors = inPairOrder(found[0].id, found[1].id);
      const [a, b] = actors[0] === found[0].id ? found : [found[1], found[0]];
      const name = texts.t('pair-of', { a: a.name, b: b.name });
      const inFull = texts.t('pair-of', { a: a.inFull, b: b.inFull });
      return { id: actors.join(' '), actors, name, inFull, count };
    });
  }, [topPairs, topPairCounts, nameOf, dictionary]);
}
