// Owns a chart shown alone, in the dialog and as a picture: what it is of, the drawing as large as there is room, what it leaves out, whence it is.
import { type CSSProperties, type ReactNode, use, useLayoutEffect, useRef, useState } from 'react';
import { reachOf } from '../../api/get-reach.ts';
import { useNames } from '../../cards/use-names.ts';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { useAnswer, useRevision } from '../../engine/client/use-engine.ts';
import { useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { datesInProse } from '../../words/dates-in-prose.ts';
import { filterInSentence, textOfRuns } from '../../words/filter-sentence.ts';
import { dateName, dayName, numberName } from '../../words/format.ts';
import { ChartAlone } from './chart-alone.ts';
import type { ChartContent } from './chart-content.ts';
import styles from './chart-figure.module.css';
import { ChartScale, scaleFor } from './chart-scale.ts';
import { texts } from './texts.ts';

type Props = {
  readonly content: ChartContent;
  /** Where nothing around it names it. */
  readonly title?: ReactNode;
  /** Where it is known ahead, so that what is drawn first is drawn as it stays. */
  readonly widthPx?: number;
};

export function ChartFigure({ content: { unit, notes, children }, title, widthPx = 0 }: Props) {
  const t = useTexts(texts);
  const box = useRef<HTMLElement>(null);
  const [scale, setScale] = useState(() => scaleFor(widthPx));
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setScale(scaleFor(element.clientWidth));
    measure();
    const resizes = new ResizeObserver(measure);
    resizes.observe(element);
    return () => resizes.disconnect();
  }, []);
  const filter = useView((view) => view.filter);
  const names = useNames();
  const events = useAnswer((answer) => answer?.totals.events ?? 0);
  return (
    <figure
      ref={box}
      className={styles.figure}
      data-wide={scale > 1 || undefined}
      style={{ '--chart-scale': scale } as CSSProperties}
    >
      <figcaption className={styles.caption}>
        {title}
        <p className={styles.unit}>{unit}</p>
        <p className={styles.filter}>
          {t('counted', { events: textOfRuns(filterInSentence(filter, names)), figure: numberName(events) })}
        </p>
      </figcaption>
      <div className={styles.drawing}>
        <ChartScale value={scale}>{children}</ChartScale>
      </div>
      <div className={styles.notes}>
        {notes}
        <Source />
      </div>
    </figure>
  );
}

/** The collection, its revision (unless that stands around the chart), how far it reaches, and that it is no census. */
function Source() {
  const t = useTexts(texts);
  const revision = useRevision() ?? 0;
  const isAlone = use(ChartAlone);
  const meta = useShownMeta((shown) => shown);
  if (meta === undefined) return null;
  const { collection, changedAt } = meta;
  const reach = reachOf(meta);
  const source =
    !isAlone &&
    t('source', {
      title: collection.title,
      revision: numberName(revision),
      date: dateName(changedAt.slice(0, 10)),
    });
  const collected = reach && t('source-collected', { date: dayName(reach.thinDay) });
  const note =
    collection.note === ''
      ? null
      : t('source-note', { note: datesInProse(collection.note.replace(/[.\s]+$/, '')) });
  return <p>{[source, collected, note].filter(Boolean).join(' ')}</p>;
}
