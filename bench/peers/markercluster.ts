// Owns leaflet.markercluster as a peer: markers made once, those that pass clustered anew after each change.
import * as Leaflet from 'leaflet';
import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import type { FlatRows } from '../flat-rows.ts';
import { afterPaint, mapElement, VIEW } from './after-paint.ts';
import { NOTHING, type Peer, rowsThatPass } from './changes.ts';

let rows: FlatRows;
let group: Leaflet.MarkerClusterGroup;
let markers: (Leaflet.CircleMarker | undefined)[] = [];

export const peer: Peer = {
  async load(given) {
    rows = given;
    // The plug-in looks for the global name; a module's namespace cannot be added to, a copy can.
    const L = { ...Leaflet };
    Object.assign(window, { L });
    await import('leaflet.markercluster');
    const map = L.map(mapElement(), {
      preferCanvas: true,
      center: [...VIEW.center],
      zoom: VIEW.zoom,
      maxZoom: 14,
    });
    group = L.markerClusterGroup({ animate: false, chunkedLoading: false });
    map.addLayer(group);
    markers = Array.from({ length: rows.size }, (_, row) =>
      Number.isNaN(rows.lat[row])
        ? undefined
        : L.circleMarker([rows.lat[row] as number, rows.lng[row] as number], { radius: 4 }),
    );
    await peer.apply(NOTHING);
  },
  async apply(change) {
    group.clearLayers();
    group.addLayers(rowsThatPass(rows, change).map((row) => markers[row] as Leaflet.CircleMarker));
    await afterPaint();
  },
};
