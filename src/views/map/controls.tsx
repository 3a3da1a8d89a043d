// Owns the buttons on the map: nearer, farther, and to what matches.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import { useAnswer } from '../../engine/client/use-engine.ts';
import { IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { Minus, Plus, Scan } from '../../ui/later-icons.tsx';
import { prefersStillness, ZOOM_MAX, ZOOM_MIN } from './camera/region.ts';
import styles from './map-view.module.css';
import { texts } from './texts.ts';

type Props = { readonly map: LeafletMap; readonly onShowAll: () => void };

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

export function Controls({ map, onShowAll }: Props) {
  const t = useTexts(texts);
  const hasResults = useAnswer((answer) => (answer?.bounds ?? null) !== null);
  const zoom = useZoom(map);
  const change = (levels: number) => map.setZoom(map.getZoom() + levels, { animate: !prefersStillness() });
  return (
    <div className={styles.controls} data-map-controls data-over-map>
      <IconButton variant="bare" label={t('zoom-in')} disabled={zoom >= ZOOM_MAX} onClick={() => change(1)}>
        <Plus {...ICON} />
      </IconButton>
      <IconButton variant="bare" label={t('zoom-out')} disabled={zoom <= ZOOM_MIN} onClick={() => change(-1)}>
        <Minus {...ICON} />
      </IconButton>
      <IconButton variant="bare" label={t('zoom-to-results')} disabled={!hasResults} onClick={onShowAll}>
        <Scan {...ICON} />
      </IconButton>
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
