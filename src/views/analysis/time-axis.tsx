// Owns the time of a chart as columns of equal width: the words below them, of which none covers another, and the hatches behind.
import type { Reach } from '../../api/get-reach.ts';
import { hatchedBands } from '../../canvas/time-columns.ts';
import { type AxisLabel, axisLabels } from '../../words/axis-labels.ts';
import { useChartScale } from './chart-scale.ts';
import type { Period } from './series.ts';
import { Sized } from './sized.tsx';
import styles from './time-axis.module.css';

const LABEL_PX = 11;

/** The words of an axis so wide, each beginning at its day and ending before the next, and before the axis does. */
export function timeLabels(
  columns: readonly Period[],
  widthPx: number,
  measurePx: (text: string) => number,
): readonly AxisLabel[] {
  const first = columns[0];
  const last = columns.at(-1);
  if (first === undefined || last === undefined) return [];
  const domain = { startDay: first.startDay, endDay: last.endDay + 1 };
  const columnPx = widthPx / columns.length;
  const toX = (day: number) => {
    const at = columns.findIndex(({ endDay }) => endDay >= day);
    const column = columns[at];
    if (column === undefined) return widthPx;
    return columnPx * (at + (day - column.startDay) / (column.endDay + 1 - column.startDay));
  };
  const pxPerDay = widthPx / (domain.endDay - domain.startDay);
  return axisLabels(domain, { toX, pxPerDay }, widthPx, measurePx);
}

let ruler: CanvasRenderingContext2D | null | undefined;
/** px, as charts are lettered. */
export function measure(text: string, sizePx: number): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return text.length * sizePx;
  ruler.font = `450 ${sizePx}px ${getComputedStyle(document.documentElement).getPropertyValue('--font')}`;
  return ruler.measureText(text).width;
}

export function TimeLabels({ columns }: { readonly columns: readonly Period[] }) {
  const sizePx = LABEL_PX * useChartScale();
  return (
    <Sized className={styles.labels}>
      {(widthPx) =>
        timeLabels(columns, widthPx, (text) => measure(text, sizePx)).map(({ day, xPx, text }) => (
          <span key={day} style={{ insetInlineStart: xPx, fontSize: sizePx }}>
            {text}
          </span>
        ))
      }
    </Sized>
  );
}

/** Where little was collected, and where nothing: behind the columns. */
export function Bands({
  columns,
  reach,
}: {
  readonly columns: readonly Period[];
  readonly reach: Reach | null;
}) {
  const bands = reach === null ? [] : hatchedBands(columns, reach);
  const percent = (place: number) => `${(place / columns.length) * 100}%`;
  return (
    <div className={styles.bands} aria-hidden="true">
      {bands.map(({ kind, from, to }) => (
        <div
          key={kind}
          data-hatch={kind}
          style={{ insetInlineStart: percent(from), inlineSize: percent(to - from) }}
        />
      ))}
    </div>
  );
}
