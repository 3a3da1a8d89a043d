// Owns the map's scale, and whom its background is owed to; where the map is small as a button that says it all when pressed.
import type { Map as LeafletMap } from 'leaflet';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import styles from './map-view.module.css';
import { ScaleBar } from './scale-bar.tsx';
import { texts } from './texts.ts';
import { useTiles } from './use-tiles.ts';

type Props = { readonly map: LeafletMap; readonly isSmall: boolean };

export function Credits({ map, isSmall }: Props) {
  const inWords = useCredits(isSmall ? 'attribution-short' : 'attribution');
  return (
    <div className={styles.credits} data-over-map="lower-edge">
      <ScaleBar map={map} />
      <p className={styles.attribution}>
        <span>{inWords}</span>
      </p>
    </div>
  );
}

export function FoldedCredits() {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  const inWords = useCredits('attribution');
  return (
    <Button variant="bare" className={styles.folded} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
      {isOpen ? (
        inWords
      ) : (
        <>
          <span className={styles.wide}>{t('credits')}</span>
          <span className={styles.narrow}>{t('credits-short')}</span>
        </>
      )}
    </Button>
  );
}

function useCredits(name: 'attribution' | 'attribution-short'): string {
  const t = useTexts(texts);
  const tiles = useTiles();
  return [t(name), tiles && tilesInWords(tiles)].filter(Boolean).join(' · ');
}

/** Names the host: asking it for pictures tells it where the reader looks. */
function tilesInWords({ url, attribution }: { readonly url: string; readonly attribution: string }): string {
  const [, host = url] = /^https?:\/\/([^/]+)/.exec(url) ?? [];
  return texts.t(attribution === '' ? 'tiles-plain' : 'tiles', { host, attribution });
}
