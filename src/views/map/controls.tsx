// Owns the buttons on the map: nearer, farther, and to what matches.
import type { Map as LeafletMap } from 'leaflet';
import { type ReactNode, useEffect, useState } from 'react';
import { useAnswer } from '../../engine/client/use-engine.ts';
import { IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { Minus, Plus, Scan } from '../../ui/later-icons.tsx';
import { STOP, useRoving } from '../../ui/use-roving.ts';
import { ZOOM_MAX, ZOOM_MIN } from './camera/camera.ts';
import { prefersStillness } from './camera/region.ts';
import styles from './map-view.module.css';
import { texts } from './texts.ts';

type Props = {
  readonly map: LeafletMap;
  readonly onShowAll: () => void;
  /** Where they stand at the thumb, what is pressed most comes first. */
  readonly isCompact: boolean;
  /** Buttons of what else is done on the map. */
  readonly children: ReactNode;
};

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

export function Controls({ map, onShowAll, isCompact, children }: Props) {
  const t = useTexts(texts);
  const hasResults = useAnswer((answer) => (answer?.extent ?? null) !== null);
  const roving = useRoving<HTMLDivElement>();
  const zoom = useZoom(map);
  const change = (levels: number) => map.setZoom(map.getZoom() + levels, { animate: !prefersStillness() });
  const toResults = (
    <IconButton
      {...STOP}
      data-kept
      variant="bare"
      data-press="zoom-to-results"
      label={t('zoom-to-results')}
      disabled={!hasResults}
      onClick={onShowAll}
    >
      <Scan {...ICON} />
    </IconButton>
  );
  return (
    <div
      role="toolbar"
      aria-label={t('controls')}
      aria-orientation="vertical"
      className={styles.controls}
      data-map-controls
      data-over-map
      {...roving}
    >
      {isCompact && toResults}
      <IconButton
        {...STOP}
        variant="bare"
        data-press="map-zoom-in"
        label={t('zoom-in')}
        disabled={zoom >= ZOOM_MAX}
        onClick={() => change(1)}
      >
        <Plus {...ICON} />
      </IconButton>
      <IconButton
        {...STOP}
        variant="bare"
        data-press="map-zoom-out"
        label={t('zoom-out')}
        disabled={zoom <= ZOOM_MIN}
        onClick={() => change(-1)}
      >
        <Minus {...ICON} />
      </IconButton>
      {!isCompact && toResults}
      {children}
    </div>
  );
}

function useZoom(map: LeafletMap): number {
  const [zoom, setZoom] = useState(map.getZoom());
  useEffect(() => {
    const read = () => setZoom(map.getZoom());
    read();
    map.on('zoomend', read);
    return () => {
      map.off('zoomend', read);
    };
  }, [map]);
  return zoom;
}
