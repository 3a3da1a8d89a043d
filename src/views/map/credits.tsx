// Owns the map's lower edge: its scale, and whom the background is owed to.
import type { Map as LeafletMap } from 'leaflet';
import { useTexts } from '../../ui/i18n.ts';
import styles from './map-view.module.css';
import { ScaleBar } from './scale-bar.tsx';
import { texts } from './texts.ts';
import { useTiles } from './use-tiles.ts';

type Props = { readonly map: LeafletMap; readonly isSmall: boolean };

export function Credits({ map, isSmall }: Props) {
  const t = useTexts(texts);
  const tiles = useTiles();
  return (
    <div className={styles.credits} data-over-map>
      <ScaleBar map={map} />
      <p className={styles.attribution}>
        <span>
          {[isSmall ? t('attribution-short') : t('attribution'), tiles && tilesInWords(tiles)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
    </div>
  );
}

/** Names the host: asking it for pictures tells it where the reader looks. */
function tilesInWords({ url, attribution }: { readonly url: string; readonly attribution: string }): string {
  const [, host = url] = /^https?:\/\/([^/]+)/.exec(url) ?? [];
  return texts.t(attribution === '' ? 'tiles-plain' : 'tiles', { host, attribution });
}
