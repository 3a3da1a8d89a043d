// Owns the trend by type as small multiples: a row a type, all to one scale, so that each has a ground of its own; a press filters.
import { type PointerEvent, useState } from 'react';
import type { Reach } from '../../api/get-reach.ts';
import type { EventType } from '../../contract/taxonomy.ts';
import { useTexts } from '../../ui/i18n.ts';
import { STOP, useRoving } from '../../ui/use-roving.ts';
import { numberName } from '../../words/format.ts';
import { typeName } from '../../words/vocabulary.ts';
import { ChartTip } from './chart-tip.tsx';
import type { Period, TypeRow, TypeSeries } from './series.ts';
import { texts } from './texts.ts';
import { Bands, TimeLabels } from './time-axis.tsx';
import styles from './types-chart.module.css';

type Props = {
  readonly series: TypeSeries;
  readonly reach: Reach | null;
  readonly onShow: (type: EventType | null, period: Period | null) => void;
};
type Pointed = { readonly type: EventType; readonly row: TypeRow; readonly x: number; readonly y: number };

export function TypesChart({ series: { rows, types, most }, reach, onShow }: Props) {
  const t = useTexts(texts);
  const roving = useRoving<HTMLUListElement>();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  return (
    <div className={styles.chart}>
      <div className={styles.rows} onPointerLeave={() => setPointed(null)}>
        <div className={styles.behind}>
          <Bands columns={rows} reach={reach} />
        </div>
        <ul className={styles.list} {...roving}>
          {types.map(({ type, total }) => {
            const columnAt = (event: Pick<PointerEvent, 'clientX' | 'currentTarget'>) => {
              const strip = event.currentTarget.querySelector(`.${styles.strip}`)?.getBoundingClientRect();
              const share = strip === undefined ? -1 : (event.clientX - strip.left) / strip.width;
              return share < 0 ? undefined : rows[Math.floor(share * rows.length)];
            };
            return (
              <li key={type}>
                <button
                  type="button"
                  {...STOP}
                  className={styles.row}
                  aria-label={t('show-type', {
                    type: typeName(type),
                    count: total,
                    figure: numberName(total),
                  })}
                  onPointerMove={(event) => {
                    const row = event.pointerType === 'touch' ? undefined : columnAt(event);
                    setPointed(row === undefined ? null : { type, row, x: event.clientX, y: event.clientY });
                  }}
                  onClick={(event) => {
                    // A press on a bar asks for its period too; by keyboard there is no place.
                    const row = event.detail === 0 ? undefined : columnAt(event);
                    onShow(type, (row?.counts[type] ?? 0) > 0 ? (row ?? null) : null);
                  }}
                >
                  <span className={styles.name}>{typeName(type)}</span>
                  <span className={styles.strip}>
                    <svg viewBox={`0 0 ${rows.length} ${most}`} preserveAspectRatio="none" aria-hidden="true">
                      <path d={pathOf(rows, type, most)} fill={`var(--type-${type})`} />
                    </svg>
                  </span>
                  <span className={styles.count}>{numberName(total)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
      <div className={styles.axis}>
        <TimeLabels columns={rows} />
      </div>
      {pointed && (
        <ChartTip
          at={pointed}
          title={pointed.row.name}
          parts={[
            {
              name: typeName(pointed.type),
              value: pointed.row.counts[pointed.type] ?? 0,
              colour: `var(--type-${pointed.type})`,
            },
          ]}
        />
      )}
    </div>
  );
}

/** Bars that touch: a unit across is a column, one down is an event. */
function pathOf(rows: readonly TypeRow[], type: EventType, most: number): string {
  return rows
    .map(({ counts }, at) => {
      const count = counts[type] ?? 0;
      return count === 0 ? '' : `M${at} ${most}v${-count}h1v${count}z`;
    })
    .join('');
}
