// Owns the counts at names for keys and screen readers: one stop of the Tab key, arrows go from one to the next.
import type { Map as LeafletMap } from 'leaflet';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useNames } from '../../../cards/use-names.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { useRoving } from '../../../ui/use-roving.ts';
import { type Camera, carryOf, nearestCopy } from '../camera/camera.ts';
import { cameraOf } from '../camera/map-camera.ts';
import styles from './area-counts.module.css';
import { areaName, partsInWords } from './area-words.ts';
import { type AreaGroup, isChosen } from './group-areas.ts';
import { texts } from './texts.ts';
import type { ShownAreas } from './use-area-groups.ts';

type Props = {
  readonly map: LeafletMap;
  readonly areas: ShownAreas['atNames'];
  /** The area of the engine that is all that is known of the selected event. */
  readonly chosen: string | null;
  readonly onOpen: (group: AreaGroup, at: { readonly x: number; readonly y: number }) => void;
};

/** The figures themselves are painted; what stands over them is seen only in focus, or round the selected event's, and lets the pointer through. */
export function NamesOnMap({ map, areas, chosen, onOpen }: Props) {
  const t = useTexts(texts);
  const names = useNames();
  const roving = useRoving<HTMLDivElement>();
  const carried = useRef<HTMLDivElement>(null);
  // Written when names have been painted; what they stand on is carried along while the map moves, as the names are.
  const [written, figures] = useMemo(() => {
    const camera = cameraOf(map);
    return [camera, areas.map((group) => ({ group, style: styleOf(group, camera) }))];
  }, [map, areas]);
  useLayoutEffect(() => {
    const carry = () => {
      const { x, y, scale } = carryOf(written, cameraOf(map));
      if (carried.current) carried.current.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    };
    carry();
    map.on('move moveend resize', carry);
    return () => {
      map.off('move moveend resize', carry);
    };
  }, [map, written]);
  if (areas.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no part of a form
    <div role="group" aria-label={t('names')} className={styles.names} {...roving}>
      <div ref={carried} className={styles.carried}>
        {figures.map(({ group, style }) => (
          <button
            key={group.id}
            type="button"
            data-stop
            tabIndex={-1}
            className={styles.figure}
            style={style}
            aria-label={partsInWords(group, areaName(group.id, names))}
            aria-haspopup="dialog"
            data-ringed
            aria-current={isChosen(group, chosen) || undefined}
            onClick={() => onOpen(group, group.at)}
          />
        ))}
      </div>
    </div>
  );
}

function styleOf({ at: { x, y, reach } }: Props['areas'][number], camera: Camera) {
  const { left, top, width, scale } = camera;
  const [across, down] = reach;
  const atX = nearestCopy(x, (left + width / 2) / scale) * scale - left;
  const atY = y * scale - top;
  return {
    inlineSize: 2 * across + 8,
    blockSize: 2 * down + 6,
    transform: `translate(${Math.round(atX - across - 4)}px, ${Math.round(atY - down - 2)}px)`,
  };
}
