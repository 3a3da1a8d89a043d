// Owns the bar at the map's foot, one row of every size: what lies elsewhere, then the legend, or where the map is small what is known only to
// areas, the scale, the credits. It covers the map as a sheet does: `withFoot`.
import type { Map as LeafletMap } from 'leaflet';
import type { ReactNode } from 'react';
import { Credits } from './credits.tsx';
import type { BoundaryProps } from './legend/boundary-choice.tsx';
import { Legend } from './legend/legend.tsx';
import styles from './map-view.module.css';
import { ScaleBar } from './scale-bar.tsx';

type Props = BoundaryProps & {
  readonly map: LeafletMap;
  readonly elsewhere: ReactNode;
  /** Where the map is small, and its legend stands in a dialog. */
  readonly areaLine: ReactNode | null;
};

export function Foot({ elsewhere, areaLine, ...props }: Props) {
  return (
    <div className={styles.below} data-foot>
      {elsewhere}
      {areaLine ?? <Legend {...props} />}
      <ScaleBar map={props.map} />
      <Credits />
    </div>
  );
}
