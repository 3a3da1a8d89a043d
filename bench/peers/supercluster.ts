// Owns supercluster as a peer: it builds its index in a worker after each change, the page paints the clusters.
import type { FlatRows } from '../flat-rows.ts';
import { afterPaint, mapElement } from './after-paint.ts';
import { type Change, NOTHING, type Peer } from './changes.ts';
import SuperclusterWorker from './supercluster-worker.ts?worker';

export type ToClusters = { readonly rows: FlatRows } | { readonly change: Change };
/** Longitude, latitude and count of each cluster in view, one after the other. */
export type Clusters = Float64Array;

const WIDTH = 820;
const HEIGHT = 640;
const REGION = { west: 53, east: 84, north: 45.5, south: 22.5 };

const worker = new SuperclusterWorker();
let context: CanvasRenderingContext2D | null = null;

export const peer: Peer = {
  async load(rows) {
    const canvas = document.createElement('canvas');
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    mapElement().append(canvas);
    context = canvas.getContext('2d');
    worker.postMessage({ rows } satisfies ToClusters);
    await peer.apply(NOTHING);
  },
  async apply(change) {
    const answered = new Promise<Clusters>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Clusters>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    });
    worker.postMessage({ change } satisfies ToClusters);
    paint(await answered);
    await afterPaint();
  },
};

function paint(clusters: Clusters): void {
  if (!context) return;
  context.clearRect(0, 0, WIDTH, HEIGHT);
  context.textAlign = 'center';
  for (let at = 0; at < clusters.length; at += 3) {
    const x = (((clusters[at] as number) - REGION.west) / (REGION.east - REGION.west)) * WIDTH;
    const y = ((REGION.north - (clusters[at + 1] as number)) / (REGION.north - REGION.south)) * HEIGHT;
    context.fillStyle = '#c42d1c';
    context.beginPath();
    context.arc(x, y, 12, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = '#fff';
    context.fillText(String(clusters[at + 2]), x, y + 4);
  }
}
