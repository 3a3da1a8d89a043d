// Owns the map's upper corner: the choice of its layer, and what the map says about itself: events without a point, a background or an event that could not be read.
import type { ReactNode } from 'react';
import { useAnswer } from '../../engine/client/use-engine.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import { BasemapNote } from './basemap-note.tsx';
import { LayerSwitch } from './layer-switch.tsx';
import styles from './map-view.module.css';
import { texts } from './texts.ts';

type Props = {
  /** What a file of the background ended with. */
  readonly basemapFailure: string | null;
  readonly hasEventFailed: boolean;
  /** Events known only to areas, of which no name stands on the map. */
  readonly areas: ReactNode;
  /** What the filter asks of places, and what is being done on the map. */
  readonly children: ReactNode;
  /** Where the map is small: the choice of its layer and the areas stand elsewhere. */
  readonly isCompact: boolean;
  /** What is being drawn needs the room. */
  readonly isDrawing: boolean;
};

export function Notes({ basemapFailure, hasEventFailed, isCompact, isDrawing, areas, children }: Props) {
  const t = useTexts(texts);
  const unplaced = useAnswer((answer) => answer?.totals.unplaced ?? 0);
  if (isDrawing) return <div className={styles.notes}>{children}</div>;
  return (
    <div className={styles.notes}>
      {!isCompact && (
        <div className={styles.head}>
          <LayerSwitch />
          {areas}
        </div>
      )}
      {children}
      {unplaced > 0 && (
        <p className={styles.note} data-over-map>
          {t('unplaced', { count: unplaced, figure: numberName(unplaced) })}
        </p>
      )}
      {basemapFailure !== null && <BasemapNote error={basemapFailure} />}
      {hasEventFailed && (
        <p className={styles.note} role="alert" data-over-map>
          {t('event-failed')}
        </p>
      )}
    </div>
  );
}
