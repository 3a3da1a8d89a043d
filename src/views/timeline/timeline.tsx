// Owns the timeline as a component: wires the stage, its pointers and keys to the engine and the link.

import { useCallback, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { reachOf } from '../../api/get-reach.ts';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { useToday } from '../../cards/use-today.ts';
import { useEngine } from '../../engine/client/use-engine.ts';
import { useChangeFilter, useView, useViewStore } from '../../link/use-view.ts';
import { type DayRange, rangeOf } from '../../matching/shown-days.ts';
import { IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { Maximize2, Minus, Plus } from '../../ui/later-icons.tsx';
import { STOP, useRoving } from '../../ui/use-roving.ts';
import { dayName, rangeName } from '../../words/format.ts';
import { DOT } from '../../words/separator.ts';
import type { Away } from './away.ts';
import { AwayButtons } from './away-buttons.tsx';
import { clauseOf } from './brush.ts';
import { attachGestures } from './gestures.ts';
import { describeEnds, Handle } from './handle.tsx';
import { attachKeys } from './keys.ts';
import { spokenDay } from './period-name.ts';
import { PlaybackControls } from './playback-controls.tsx';
import { createStage, type Hover, type Shape, type Stage } from './stage.ts';
import { Summary } from './summary.tsx';
import { texts } from './texts.ts';
import styles from './timeline.module.css';
import { Tip } from './tip.tsx';

const ZOOM_STEP = 2;
const NO_SHAPE: Shape = { unit: 'month', isReady: false, isAll: true, next: null, away: [] };

type Props = {
  /** Where it only shows: no dates are chosen on it. */
  readonly isStill?: boolean;
};

export function Timeline({ isStill = false }: Props) {
  const t = useTexts(texts);
  const engine = useEngine();
  const reach = useShownMeta(reachOf) ?? null;
  const from = useView((view) => view.filter.from);
  const to = useView((view) => view.filter.to);
  const isPinned = useView((view) => view.filter.asof !== undefined);
  const todayDay = useToday();
  const todayName = t(isPinned ? 'as-of' : 'today');
  const firstToday = useEffectEvent(() => ({ day: todayDay, name: todayName }));
  const viewStore = useViewStore();
  const changeFilter = useChangeFilter();
  const [shape, setShape] = useState<Shape>(NO_SHAPE);
  const [hover, setHover] = useState<Hover | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const roving = useRoving<HTMLDivElement>();
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const first = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const [isPlaybackOpen, setPlaybackOpen] = useState(false);
  const summaryId = useId();
  const keysId = useId();

  const isCommitting = useRef(false);

  const commit = useCallback(
    (range: DayRange) => {
      const clause = clauseOf(range);
      isCommitting.current = true;
      changeFilter(clause, 'step');
      isCommitting.current = false;
      const name = rangeName(clause.from, clause.to);
      setAnnouncement(name === '' ? texts.t('dates-cleared') : texts.t('dates-set', { range: name }));
    },
    [changeFilter],
  );

  useEffect(() => {
    if (!root.current || !canvas.current || !first.current || !last.current) return;
    const parts = {
      root: root.current,
      canvas: canvas.current,
      handles: { from: first.current, to: last.current },
    };
    const current = createStage({
      ...parts,
      engine,
      today: firstToday(),
      onHover: setHover,
      onShape: setShape,
      onEnds: (range, ends, days) => describeEnds(parts.handles, range, ends, days),
    });
    // At once, so that a link that has dates opens at them and does not glide there.
    current.setCommitted(rangeOf(viewStore.getView().filter));
    setStage(current);
    const detachGestures = attachGestures(parts, current, isStill ? null : commit);
    const detachKeys = isStill ? () => {} : attachKeys(parts, current, commit);
    return () => {
      detachGestures();
      detachKeys();
      current.close();
      setStage(null);
    };
  }, [engine, viewStore, commit, isStill]);

  useEffect(() => {
    stage?.setCommitted(rangeOf({ from, to }));
  }, [stage, from, to]);

  // A view that changes otherwise than by the pointer, as by Back, takes the tip of what was pointed at with it.
  useEffect(
    () =>
      viewStore.subscribe(() => {
        if (!isCommitting.current) stage?.setHover(null);
      }),
    [stage, viewStore],
  );

  const go = ({ part, fromDay, toDay }: Away) => {
    if (part === 'bulk') stage?.time.showOverview();
    else stage?.time.go(fromDay, toDay);
    setAnnouncement(texts.t('shown', { from: spokenDay(fromDay), to: spokenDay(toDay) }));
  };

  const reachName = reach === null ? '' : t('collected-to', { date: dayName(reach.thinDay) });
  useEffect(() => stage?.setReach(reach, reachName), [stage, reach, reachName]);
  useEffect(() => stage?.setToday({ day: todayDay, name: todayName }), [stage, todayDay, todayName]);

  return (
    <section className={styles.timeline} aria-label={t('label')}>
      <header className={styles.header} data-playback={isPlaybackOpen} data-away={shape.away.length > 0}>
        {!isStill && (
          <PlaybackControls
            stage={stage}
            root={root}
            commit={commit}
            isOpen={isPlaybackOpen}
            onOpen={() => setPlaybackOpen(true)}
          />
        )}
        <h2 className={styles.title}>{t('title')}</h2>
        <p className={styles.unit}>
          {t(`unit:${shape.unit}`)}
          {!isStill && (
            <span className={styles.hint}>
              {DOT}
              {t('hint')}
            </span>
          )}
        </p>
        <AwayButtons away={shape.away} onGo={go} />
        <div role="toolbar" aria-label={t('zoom')} className={styles.zoom} {...roving}>
          <IconButton
            {...STOP}
            variant="bare"
            label={t('zoom-out')}
            disabled={shape.isAll}
            onClick={() => stage?.time.zoom(ZOOM_STEP)}
          >
            <Minus size={15} aria-hidden />
          </IconButton>
          <IconButton
            {...STOP}
            variant="bare"
            label={t('zoom-in')}
            onClick={() => stage?.time.zoom(1 / ZOOM_STEP)}
          >
            <Plus size={15} aria-hidden />
          </IconButton>
          <IconButton
            {...STOP}
            variant="bare"
            data-press="timeline-all"
            label={t(shape.next === 'overview' ? 'show-overview' : 'show-all')}
            disabled={shape.next === null}
            onClick={() => stage?.time.showNext()}
          >
            <Maximize2 size={14} aria-hidden />
          </IconButton>
        </div>
      </header>
      <div ref={root} className={styles.stage}>
        <canvas ref={canvas} className={styles.canvas} aria-hidden />
        <Handle
          ref={first}
          label={t('handle:from')}
          describedBy={`${summaryId} ${keysId}`}
          isGone={isStill}
        />
        <Handle ref={last} label={t('handle:to')} describedBy={`${summaryId} ${keysId}`} isGone={isStill} />
      </div>
      {hover !== null && (
        <Tip
          hover={hover}
          unit={shape.unit}
          stage={root}
          reach={reach}
          range={isStill ? null : rangeOf({ from, to })}
        />
      )}
      <Summary id={summaryId} reach={reach} />
      <p id={keysId} className="visually-hidden" hidden={isStill}>
        {t('keys')}
      </p>
      <p role="status" className="visually-hidden">
        {announcement}
      </p>
    </section>
  );
}
