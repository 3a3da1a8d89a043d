// The page of a peer: which one the address says. It waits to be driven from outside.
import { unpackRows } from '../flat-rows.ts';
import type { Peer } from './changes.ts';

const PEERS: Record<string, () => Promise<{ peer: Peer }>> = {
  crossfilter2: () => import('./crossfilter.ts'),
  'DuckDB-WASM': () => import('./duckdb.ts'),
  'react-leaflet, canvas': () => import('./react-leaflet.tsx'),
  'leaflet.markercluster': () => import('./markercluster.ts'),
  'supercluster in a worker': () => import('./supercluster.ts'),
};

const wanted = new URLSearchParams(location.search).get('peer') ?? '';
const peer = PEERS[wanted]?.().then((module) => module.peer);

window.benchPeer = {
  async load() {
    const rows = unpackRows(await (await fetch('/peers/rows')).arrayBuffer());
    const ready = await peer;
    if (!ready) throw new Error(`There is no peer "${wanted}".`);
    const start = performance.now();
    await ready.load(rows);
    return performance.now() - start;
  },
  async run([first, ...changes], budgetMs) {
    const ready = await peer;
    if (!ready || !first) return [];
    const begun = performance.now();
    await ready.apply(first);
    const times: number[] = [];
    for (const change of changes) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      const start = performance.now();
      await ready.apply(change);
      times.push(performance.now() - start);
      if (performance.now() - begun > budgetMs) break;
    }
    return times;
  },
};
