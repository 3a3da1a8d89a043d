// Owns the basemap on one map: its two layers, what is loaded when, failures.
import type { Map as LeafletMap } from 'leaflet';
import { planeX, planeY } from '../../../geo/mercator.ts';
import { boxesMeet } from '../../../geo/paths.ts';
import {
  coarse,
  details,
  FINE_BOX,
  FINE_FROM_ZOOM,
  fine,
  Loaded,
  PROVINCES_FROM_ZOOM,
  places,
  provinces,
  RETRY_MS,
} from './basemap-data.ts';
import type { LabelLayer } from './label-layer.ts';
import { FILE_EVENT } from './obstacles.ts';
import { BasemapTiles } from './tile-layer.ts';

/** What draws names: code, not a file of data, but it comes and may fail like one. */
const nameParts = new Loaded(() => import('./names.ts'));

export type BasemapOptions = {
  /** Language of names where they are known in it, else English. */
  readonly lang?: string;
  /** The coarse map is there and will be painted in the next frames; again when a file that had failed has come. */
  readonly onReady?: () => void;
  /** With what a file ended that could not be had, its address in it; what is there stays. */
  readonly onError?: (error: unknown) => void;
};

export type BasemapHandle = {
  setLang(lang: string): void;
  remove(): void;
};

export function createBasemap(map: LeafletMap, options: BasemapOptions = {}): BasemapHandle {
  let isRemoved = false;
  let lang = options.lang ?? 'en';
  const tiles = new BasemapTiles().addTo(map);
  let labels: LabelLayer | null = null;
  /** Files under way or there; those that failed leave it. */
  const asked = new Set<object>();
  const failedAt = new Map<object, number>();

  const showLabels = () => {
    if (nameParts.value === null) return;
    const { LabelLayer, labelItems, areaHolds } = nameParts.value;
    labels ??= new LabelLayer().addTo(map);
    const areas = provinces.value?.areas ?? [];
    labels.show(labelItems([...(places.value ?? []), ...(details.value ?? [])], areas, lang), areaHolds);
  };

  const want = <T>(file: { value: T | null; load(): Promise<T> }, then: () => void) => {
    const lastFailure = failedAt.get(file) ?? -Infinity;
    if (asked.has(file) || performance.now() - lastFailure < RETRY_MS) return;
    asked.add(file);
    file.load().then(
      () => {
        if (isRemoved) return;
        then();
        map.fire(FILE_EVENT);
        if (failedAt.delete(file) && failedAt.size === 0) options.onReady?.();
      },
      (error: unknown) => {
        asked.delete(file);
        failedAt.set(file, performance.now());
        if (!isRemoved) options.onError?.(error);
      },
    );
  };

  const wantCoarse = () =>
    want(coarse, () => {
      tiles.repaint();
      // Now it is known on what the names of countries stand.
      showLabels();
      if (failedAt.size === 0) options.onReady?.();
    });
  const wantDetails = () => want(details, showLabels);
  const wantPlaces = () => {
    want(places, () => {
      showLabels();
      // Stacks on crossings bear their names from far away.
      if (isNearRegion()) wantDetails();
    });
    want(nameParts, showLabels);
  };

  const isNearRegion = () => {
    const bounds = map.getBounds();
    // The map may have been panned around the world: compare on the copy that holds its centre.
    const shift = Math.floor(planeX(map.getCenter().lng));
    const [west, east] = [planeX(bounds.getWest()) - shift, planeX(bounds.getEast()) - shift];
    return boxesMeet([west, planeY(bounds.getNorth()), east, planeY(bounds.getSouth())], FINE_BOX);
  };

  const wantDetail = () => {
    wantCoarse();
    wantPlaces();
    const zoom = Math.round(map.getZoom());
    // Elsewhere in the world, too: without them it is not known that no province lies there, nor how many events lie elsewhere.
    if (zoom >= PROVINCES_FROM_ZOOM)
      want(provinces, () => {
        tiles.repaint(PROVINCES_FROM_ZOOM);
        showLabels();
      });
    if (!isNearRegion()) return;
    if (places.value) wantDetails();
    if (zoom < FINE_FROM_ZOOM) return;
    want(fine, () => tiles.repaint(FINE_FROM_ZOOM));
  };

  wantDetail();
  map.on('moveend', wantDetail);

  return {
    setLang(next) {
      lang = next;
      showLabels();
    },
    remove() {
      isRemoved = true;
      map.off('moveend', wantDetail);
      tiles.remove();
      labels?.remove();
    },
  };
}
