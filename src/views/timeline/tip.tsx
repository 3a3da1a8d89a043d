// Owns the tooltip over a bar: its period, and how many events of which type.
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Reach } from '../../api/get-reach.ts';
import type { TimeUnit } from '../../contract/time-unit.ts';
import { useAnswer, useEngineNames } from '../../engine/client/use-engine.ts';
import type { DayRange } from '../../matching/shown-days.ts';
import { useTexts } from '../../ui/i18n.ts';
import { dayName, numberName } from '../../words/format.ts';
import { typeName } from '../../words/vocabulary.ts';
import { type Bars, bucketAt, happened, type Layer, layersOf, sumsOf } from './bars.ts';
import { periodName } from './period-name.ts';
import type { Hover } from './stage.ts';
import { texts } from './texts.ts';
import { isSameRange } from './time-axis.ts';
import styles from './tip.module.css';

type Props = {
  readonly hover: Hover;
  readonly unit: TimeUnit;
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly reach: Reach | null;
  /** Null where a press chooses no dates. */
  readonly range: DayRange | null;
};

const MARGIN_PX = 8;

export function Tip({ hover, unit, stage, reach, range }: Props) {
  const t = useTexts(texts);
  const box = useRef<HTMLDivElement>(null);
  const answer = useAnswer((current) => current?.timeline ?? null);
  const countsPlanned = useAnswer((current) => current?.filter.status?.any.includes('planned') ?? false);
  const names = useEngineNames();

  useLayoutEffect(() => {
    const own = box.current;
    const around = stage.current?.getBoundingClientRect();
    if (!own || !around) return;
    const wanted = around.left + hover.xPx - own.offsetWidth / 2;
    const furthest = document.documentElement.clientWidth - own.offsetWidth - MARGIN_PX;
    own.style.left = `${Math.max(MARGIN_PX, Math.min(wanted, furthest))}px`;
    own.style.top = `${Math.max(MARGIN_PX, around.top - own.offsetHeight + 4)}px`;
  });

  const bucket = answer === null ? -1 : bucketAt(answer, hover.startDay);
  if (answer === null || bucket < 0) return null;
  const bars: Bars = { answer, layers: layersOf(names.type), countsPlanned };
  const sums = sumsOf(bars, bucket);
  const isTaken = range !== null && isSameRange(range, { from: hover.startDay, to: hover.endDay });
  const isAfter = reach !== null && hover.startDay > reach.thinDay;
  const isThin = reach !== null && hover.endDay > reach.fullDay;

  const side = (name: string, sum: number, layers: readonly Layer[]) =>
    sum > 0 && (
      <>
        <div className={styles.category}>
          <dt>{name}</dt>
          <dd>{numberName(sum)}</dd>
        </div>
        {layers.map(({ type, column }) => {
          const count = happened(bars, bucket, column);
          if (count === 0) return null;
          return (
            <div key={type} className={styles.row}>
              <dt>
                <span className={styles.swatch} style={{ background: `var(--type-${type})` }} />
                {typeName(type)}
              </dt>
              <dd>{numberName(count)}</dd>
            </div>
          );
        })}
      </>
    );

  return createPortal(
    <div ref={box} className={styles.tip} role="tooltip">
      <p className={styles.period}>{periodName(unit, hover.startDay, hover.endDay)}</p>
      {sums.up + sums.down + sums.planned === 0 ? (
        !isAfter && <p className={styles.none}>{t('no-events')}</p>
      ) : (
        <dl className={styles.list}>
          {side(t('incidents'), sums.up, bars.layers.up)}
          {side(t('diplomatic'), sums.down, bars.layers.down)}
          {sums.planned > 0 && (
            <div className={styles.category}>
              <dt>{t('planned')}</dt>
              <dd>{numberName(sums.planned)}</dd>
            </div>
          )}
        </dl>
      )}
      {range !== null && sums.up + sums.down + sums.planned > 0 && (
        <p className={styles.none}>{t(isTaken ? 'press-again' : `press:${unit}`)}</p>
      )}
      {isAfter && <p className={styles.none}>{t('not-collected', { date: dayName(reach.thinDay) })}</p>}
      {isThin && !isAfter && <p className={styles.none}>{t('thin', { date: dayName(reach.fullDay) })}</p>}
    </div>,
    document.body,
  );
}
