// Owns the lower edge of the map: what is known only to areas and what lies elsewhere where the map is small, else the legend; the credits.
import type { Map as LeafletMap } from 'leaflet';
import type { ReactNode } from 'react';
import type { ShownClaims } from './boundaries/use-claims.ts';
import type { Insets } from './camera/region.ts';
import { Credits } from './credits.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { Legend } from './legend/legend.tsx';
import styles from './map-view.module.css';

type Props = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  readonly claims: ShownClaims;
  readonly isSmall: boolean;
  readonly isCompact: boolean;
  readonly areaLine: ReactNode;
  readonly onShowAll: () => void;
  readonly onShowBox: Parameters<typeof Elsewhere>[0]['onShowBox'];
};

export function Foot({ map, insets, claims, isSmall, isCompact, areaLine, onShowAll, onShowBox }: Props) {
  if (isCompact) {
    return (
      <div className={styles.below}>
        {areaLine}
        <Elsewhere map={map} onShowAll={onShowAll} onShowBox={onShowBox} />
        <Credits map={map} isSmall />
      </div>
    );
  }
  return (
    <>
      <Legend map={map} insets={insets} claims={claims} />
      <Credits map={map} isSmall={isSmall} />
    </>
  );
}
