// Owns a place that was searched for: the map goes there, marks the point, and says so.
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import { useViewStore } from '../../../link/use-view.ts';
import type { MapPosition } from '../../../link/view.ts';
import type { ChangeKind } from '../../../link/view-store.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { ZOOM_MIN } from '../camera/camera.ts';
import type { Insets } from '../camera/insets.ts';
import { boundsOf } from '../camera/region.ts';
import { useCanvasLayer } from '../canvas/use-canvas-layer.ts';
import { texts } from '../texts.ts';
import { FoundPlaceLayer } from './found-place-layer.ts';

export type FoundPlace = {
  readonly name: string;
  /** [lng, lat] */
  readonly at: readonly [number, number];
  /** West, south, east, north: shown whole, where there is one; else `at`, marked, at `zoom`. */
  readonly box: readonly [number, number, number, number] | null;
  readonly zoom: number;
  /** `adjust`: it belongs to a step that has been taken. */
  readonly change: ChangeKind;
  /** Chosen by a key: the keyboard goes on in the map. */
  readonly isByKeyboard: boolean;
};

const MARGIN_PX = 32;
/** A small province is not looked at from nearer than this. */
const BOX_ZOOM_MAX = 9;

type Props = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  readonly place: FoundPlace;
  /** The keyboard is to go on in the map. */
  readonly onKeyboard: () => void;
};

export function FoundPlaceMark({ map, insets, place, onKeyboard }: Props) {
  const t = useTexts(texts);
  const store = useViewStore();
  const layer = useCanvasLayer(map, () => new FoundPlaceLayer());
  /** The place whose mark has been clicked away. */
  const [dismissed, setDismissed] = useState<FoundPlace | null>(null);

  // Once for each place: a sheet that is dragged afterwards must not bring the map back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    store.change({ map: positionOf(map, insets, place) }, place.change);
    if (place.isByKeyboard) onKeyboard();
  }, [place]);

  const isMarked = place.box === null && dismissed !== place;
  useEffect(() => layer.show(isMarked ? place : null), [layer, isMarked, place]);
  useEffect(() => {
    const dismiss = () => setDismissed(place);
    map.on('click', dismiss);
    return () => {
      map.off('click', dismiss);
    };
  }, [map, place]);

  return (
    <p role="status" className="visually-hidden">
      {t('went-to', { name: place.name })}
    </p>
  );
}

function positionOf(map: LeafletMap, insets: Insets, { at, box, zoom }: FoundPlace): MapPosition {
  if (box === null) return { lng: at[0], lat: at[1], zoom };
  const size = map.getSize();
  // A sheet that covers nearly all must not leave nothing to fit into.
  const free = (whole: number, a: number, b: number) => Math.max(whole * 0.3, whole - a - b) - 2 * MARGIN_PX;
  const padding = size.clone();
  padding.x -= free(size.x, insets.left, insets.right);
  padding.y -= free(size.y, insets.top, insets.bottom);
  const bounds = boundsOf(box) as [[number, number], [number, number]];
  const fitting = map.getBoundsZoom(bounds, false, padding);
  const fitted = Math.max(ZOOM_MIN, Math.min(BOX_ZOOM_MAX, fitting));
  const [south, north] = [map.project(bounds[0], 0), map.project(bounds[1], 0)];
  const { lng, lat } = map.unproject(south.add(north).divideBy(2), 0);
  return { lng, lat, zoom: fitted };
}
