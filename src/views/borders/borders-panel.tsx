// Owns the borders panel: the strip of the one border chosen, above all pairs by their counts.
import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, useId } from 'react';
import { dictionaryQuery } from '../../api/get-dictionary.ts';
import { useAnswer, useEngineNames } from '../../engine/use-engine.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { borderName, numberName } from '../../words/format.ts';
import { BorderStrip } from './border-strip.tsx';
import styles from './borders-panel.module.css';
import { texts } from './texts.ts';

type Pair = {
  readonly id: string;
  readonly name: string;
  readonly lengthKm: number | null;
  readonly count: number;
};

/** All pairs that the dictionary names, the most frequent first. */
function usePairs(): readonly Pair[] {
  const revision = useAnswer((answer) => answer?.revision ?? null);
  const counts = useAnswer((answer) => answer?.facets.border);
  const names = useEngineNames().border;
  const { data } = useQuery({ ...dictionaryQuery(revision ?? 0), enabled: revision !== null });
  const counted = new Map(names.map((id, index) => [id, counts?.[index] ?? 0]));
  const known = data?.borders ?? names.map((id) => ({ id, name: borderName(id), lengthKm: null }));
  return known
    .map(({ id, name, lengthKm }) => ({ id, name, lengthKm, count: counted.get(id) ?? 0 }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

export function BordersPanel() {
  const t = useTexts(texts);
  const headingId = useId();
  const clause = useView((view) => view.filter.border);
  const changeFilter = useChangeFilter();
  const pairs = usePairs();
  const chosen = clause?.any.length === 1 ? clause.any[0] : undefined;
  const name = pairs.find(({ id }) => id === chosen)?.name;
  const most = Math.max(1, ...pairs.map(({ count }) => count));
  const some = pairs.filter(({ id, count }) => count > 0 || id === chosen);
  const none = pairs.filter((pair) => !some.includes(pair));
  const row = (pair: Pair) => (
    <PairRow
      key={pair.id}
      pair={pair}
      share={pair.count / most}
      isChosen={pair.id === chosen}
      onPress={() =>
        changeFilter({
          border: pair.id === chosen ? undefined : { any: [pair.id], not: [] },
          km: undefined,
        })
      }
    />
  );
  return (
    <div className={styles.panel}>
      {chosen !== undefined && <BorderStrip key={chosen} id={chosen} name={name ?? borderName(chosen)} />}
      <h2 className={styles.heading} id={headingId}>
        {t('list')}
      </h2>
      <p className={styles.hint}>{t('counts-obey')}</p>
      <ul aria-labelledby={headingId}>{some.map(row)}</ul>
      {none.length > 0 && (
        <details className={styles.none}>
          <summary className={styles.summary}>{t('no-events', { count: none.length })}</summary>
          <ul>{none.map(row)}</ul>
        </details>
      )}
    </div>
  );
}

type RowProps = {
  readonly pair: Pair;
  /** Of the largest count, 0 to 1. */
  readonly share: number;
  readonly isChosen: boolean;
  readonly onPress: () => void;
};

function PairRow({ pair: { id, name, lengthKm, count }, share, isChosen, onPress }: RowProps) {
  const t = useTexts(texts);
  return (
    <li>
      <button
        type="button"
        data-border={id}
        className={styles.row}
        aria-pressed={isChosen}
        onClick={onPress}
        style={{ '--share': share } as CSSProperties}
      >
        <span className={styles.name}>{name}</span>
        <span className={styles.count}>{numberName(count)}</span>
        <span className={styles.length}>
          {lengthKm !== null && t('length', { km: numberName(Math.round(lengthKm)) })}
        </span>
        <span className={styles.bar} />
      </button>
    </li>
  );
}
