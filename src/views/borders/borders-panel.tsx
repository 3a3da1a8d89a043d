// Owns the borders panel: all pairs, or the one border chosen with its strip and crossings.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { dictionaryQuery } from '../../api/get-dictionary.ts';
import { reachOf } from '../../api/get-reach.ts';
import { Uncounted } from '../../cards/uncounted.tsx';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { useAnswer, useEngineNames } from '../../engine/client/use-engine.ts';
import { choosingBorder } from '../../link/choose-border.ts';
import { useView, useViewStore, withPatch } from '../../link/use-view.ts';
import type { MapPosition } from '../../link/view.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { ChevronLeft } from '../../ui/later-icons.tsx';
import { borderName } from '../../words/format.ts';
import styles from './borders-panel.module.css';
import { Crossings } from './crossings/crossings.tsx';
import { pairsOf, type Sorting } from './order-pairs.ts';
import { PairList } from './pair-list.tsx';
import { texts } from './panel-texts.ts';
import { BorderStrip } from './strip/border-strip.tsx';
import { useBorderSums } from './use-border-sums.ts';

/** All pairs that the dictionary names. */
function useKnownBorders() {
  const revision = useAnswer((answer) => answer?.revision ?? null);
  const names = useEngineNames().border;
  const { data } = useQuery({ ...dictionaryQuery(revision ?? 0), enabled: revision !== null });
  return data?.borders ?? names.map((id) => ({ id, name: borderName(id), lengthKm: null }));
}

export function BordersPanel() {
  const t = useTexts(texts);
  const store = useViewStore();
  const clause = useView((view) => view.filter.border);
  const chosen = clause?.any.length === 1 ? clause.any[0] : undefined;
  const known = useKnownBorders();
  const names = useEngineNames().border;
  const reach = useShownMeta(reachOf) ?? null;
  const { sums, elsewhere, hasFailed, tryAgain } = useBorderSums(chosen === undefined);
  // Kept here, for the list is gone while a border is open.
  const [sorting, setSorting] = useState<Sorting>({ by: 'events', isTurned: false });
  const panel = useRef<HTMLDivElement>(null);
  /** Where the map was when a border was opened from the list; undefined: it was not. */
  const mapBefore = useRef<MapPosition | null>(undefined);
  const shownBefore = useRef(chosen);

  // What had the focus is gone: it goes to what took its place, and from there back to the row.
  useEffect(() => {
    const before = shownBefore.current;
    shownBefore.current = chosen;
    if (before === chosen || document.activeElement !== document.body) return;
    const next = chosen === undefined ? `[data-border="${before}"] button` : '[data-back]';
    panel.current?.querySelector<HTMLElement>(next)?.focus();
  }, [chosen]);

  const open = (id: string) => {
    mapBefore.current = store.getView().map;
    store.change(choosingBorder(id));
  };
  const goBack = () => {
    const map = mapBefore.current;
    mapBefore.current = undefined;
    store.change(({ filter }) => ({
      crossing: null,
      filter: withPatch(filter, { border: undefined, km: undefined }),
      ...(map !== undefined && { map }),
    }));
  };
  return (
    <div ref={panel} className={styles.panel}>
      {chosen === undefined ? (
        <>
          {/* A key of its own: as one with the button back it would keep the focus that the row is to have. */}
          <Button
            key="all-crossings"
            className={styles.all}
            onClick={() => store.change({ crossings: 'all' })}
          >
            {t('all-crossings')}
          </Button>
          {hasFailed && <Uncounted words={t('failed')} tryAgain={tryAgain} />}
          {sums && (
            <PairList
              pairs={pairsOf(known, names, sums)}
              elsewhere={elsewhere}
              time={sums}
              reach={reach}
              sorting={sorting}
              onSort={setSorting}
              onOpen={open}
            />
          )}
        </>
      ) : (
        <>
          <div className={styles.ways}>
            <Button variant="bare" data-back onClick={goBack}>
              <ChevronLeft size={16} aria-hidden="true" />
              {t('back')}
            </Button>
            <Button variant="bare" onClick={() => store.change({ crossings: 'all' })}>
              {t('all-crossings')}
            </Button>
          </div>
          <BorderStrip
            key={chosen}
            id={chosen}
            name={known.find(({ id }) => id === chosen)?.name ?? borderName(chosen)}
          />
          <Crossings key={`crossings ${chosen}`} id={chosen} />
        </>
      )}
    </div>
  );
}
