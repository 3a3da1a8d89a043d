// Owns the lower edge of the map: where the map is small a bar of what lies elsewhere, what is known only to areas, and the credits;
// else the legend and the credits.
import type { Map as LeafletMap } from 'leaflet';
import type { ReactNode } from 'react';
import type { ShownClaims } from './boundaries/use-claims.ts';
import type { Insets } from './camera/region.ts';
import { Credits, FoldedCredits } from './credits.tsx';
import { Legend } from './legend/legend.tsx';
import styles from './map-view.module.css';

type Props = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  readonly claims: ShownClaims;
  readonly isSmall: boolean;
  readonly isCompact: boolean;
  readonly areaLine: ReactNode;
  readonly elsewhere: ReactNode;
};

export function Foot({ map, insets, claims, isSmall, isCompact, areaLine, elsewhere }: Props) {
  if (isCompact) {
    return (
      <div className={styles.below} data-foot>
        {elsewhere}
        {areaLine}
        <FoldedCredits />
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
