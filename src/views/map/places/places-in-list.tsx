// Owns the way from the map to its form as a list, for those who do not see it or do not point: a button first in the map's region, and
// what it opens. Until it is pressed nothing is read, counted or loaded for it.
import type { Map as LeafletMap } from 'leaflet';
import { Suspense, useRef, useState } from 'react';
import { useTexts } from '../../../ui/i18n.ts';
import { lazyPart } from '../../../ui/lazy-part.ts';
import type { EventLayer } from '../marks/event-layer.ts';
import type { Mark } from '../marks/marks.ts';
import styles from './place-list.module.css';
import { texts } from './texts.ts';

const PlaceList = lazyPart(async () => (await import('./place-list.tsx')).PlaceList);

type Props = {
  readonly map: LeafletMap;
  readonly layer: EventLayer;
  /** Whether the events of a place are open over the list. */
  readonly isCovered: boolean;
  readonly onOpen: (mark: Mark) => void;
};

export function PlacesInList({ map, layer, isCovered, onOpen }: Props) {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {t('open')}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <PlaceList map={map} layer={layer} isCovered={isCovered} onOpen={onOpen} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
