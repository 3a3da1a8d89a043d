// Owns supercluster's side of the conversation.
import Supercluster from 'supercluster';
import type { FlatRows } from '../flat-rows.ts';
import { rowsThatPass } from './changes.ts';
import type { ToClusters } from './supercluster.ts';

declare const self: DedicatedWorkerGlobalScope;

const REGION: [number, number, number, number] = [53, 22.5, 84, 45.5];
const ZOOM = 5;

let rows: FlatRows;
let points: Supercluster.PointFeature<Record<string, never>>[] = [];

self.onmessage = ({ data }: MessageEvent<ToClusters>) => {
  if ('rows' in data) {
    rows = data.rows;
    points = Array.from({ length: rows.size }, (_, row) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [rows.lng[row] as number, rows.lat[row] as number] },
    }));
    return;
  }
  const index = new Supercluster<Record<string, never>>({ radius: 40, maxZoom: 14 });
  const passing = rowsThatPass(rows, data.change);
  index.load(passing.map((row) => points[row] as (typeof points)[number]));
  const clusters = Float64Array.from(
    index
      .getClusters(REGION, ZOOM)
      .flatMap(({ geometry, properties }) => [
        geometry.coordinates[0] as number,
        geometry.coordinates[1] as number,
        'point_count' in properties ? (properties.point_count as number) : 1,
      ]),
  );
  self.postMessage(clusters, [clusters.buffer]);
};
