// Owns the selected event on the map: where it is, and that it is seen.
import { useQuery } from '@tanstack/react-query';
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import { eventQuery } from '../../../api/get-event.ts';
import type { SarhadEvent } from '../../../contract/event.ts';
import { useRevision } from '../../../engine/client/use-engine.ts';
import { symbolRadius } from '../../../engine/mark-size.ts';
import { project } from '../../../geo/mercator.ts';
import { useView, useViewStore } from '../../../link/use-view.ts';
import type { View } from '../../../link/view.ts';
import { knownToArea } from '../../../matching/known-to.ts';
import { thingsOver } from '../camera/covered-edges.ts';
import type { Insets } from '../camera/insets.ts';
import { openPlace } from '../camera/open-place.ts';
import { prefersStillness } from '../camera/region.ts';
import { openArea, screenPoint } from '../camera/use-map-frame.ts';
import type { Mark } from '../marks/marks.ts';

/** The mark of an event on its own account, whatever stack it is in; null when it has no point, or one that is only the middle of an area. */
function markOf(event: SarhadEvent): Mark | null {
  if (event.coordinates === null || knownToArea(event) !== null) return null;
  const [x, y] = project(event.coordinates);
  const killed = event.killed ? (event.killed.best ?? event.killed.low) : -1;
  return {
    kind: 'stacks',
    zoom: 0,
    address: null,
    key: event.key,
    x,
    y,
    place: { x, y },
    count: 1,
    incidents: event.category === 'incident' ? 1 : 0,
    contested: event.status === 'contested' ? 1 : 0,
    planned: event.status === 'planned' ? 1 : 0,
    type: event.type,
    status: event.status,
    precisionKm: event.precisionKm,
    killed,
    killedLow: event.killed?.low ?? -1,
    killedHigh: event.killed?.high ?? -1,
    killedWithin: 0,
    radius: symbolRadius(killed),
  };
}

/** How the selected event stands on the map: by a mark, or by the area at whose name it is counted. */
export type Selection = { readonly mark: Mark | null; readonly area: string | null };

const NOTHING: Selection = { mark: null, area: null };

const selectionOf = (event: SarhadEvent): Selection => ({
  mark: markOf(event),
  area: event.coordinates === null ? null : (knownToArea(event)?.[1] ?? null),
});

export function useSelection(): Selection {
  const id = useView((view) => view.event);
  const revision = useRevision();
  const { data: { event } = {} } = useQuery({
    ...eventQuery(revision ?? 0, id ?? ''),
    enabled: revision !== null && id !== null,
  });
  const [last, setLast] = useState<{ event: SarhadEvent; selection: Selection } | null>(null);
  if (event && event !== last?.event) setLast({ event, selection: selectionOf(event) });
  return id !== null && last?.event.id === id ? last.selection : NOTHING;
}

/**
 * Keeps a selected event in the part of the map that nothing covers: when it is chosen, and when a sheet or a panel that comes
 * with it takes room, until the reader moves the map. Not one that a link or the history brought with a position of its own,
 * unless the map is shown for it.
 */
export function useSelectionInSight(
  map: LeafletMap,
  selected: Mark | null,
  insets: Insets,
  isShownFor: boolean,
): void {
  const store = useViewStore();
  /** An event that came with the map's position. */
  const opened = useRef(positionedEvent(store.getView()));
  /** Of the event that is kept in sight. */
  const kept = useRef<number | null>(null);
  useEffect(() => {
    const remember = () => {
      opened.current = positionedEvent(store.getView());
    };
    const letGo = () => {
      kept.current = null;
    };
    const container = map.getContainer();
    window.addEventListener('popstate', remember);
    map.on('dragstart', letGo);
    for (const hand of HANDS) container.parentElement?.addEventListener(hand, letGo, { passive: true });
    return () => {
      window.removeEventListener('popstate', remember);
      map.off('dragstart', letGo);
      for (const hand of HANDS) container.parentElement?.removeEventListener(hand, letGo);
    };
  }, [map, store]);

  const key = selected?.key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another event is what counts, not another object
  useEffect(() => {
    const { event } = store.getView();
    if (!selected || event === opened.current) {
      kept.current = null;
      return;
    }
    opened.current = null;
    kept.current = selected.key;
    bringIntoOpen(map, selected, insets);
  }, [map, store, key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another event is what counts, not another object
  useEffect(() => {
    if (!isShownFor || !selected) return;
    opened.current = null;
    kept.current = selected.key;
    bringIntoOpen(map, selected, insets);
  }, [map, key, isShownFor]);

  useEffect(() => {
    const keep = () => {
      if (selected && kept.current === selected.key) bringIntoOpen(map, selected, insets);
    };
    keep();
    map.on('resize', keep);
    return () => {
      map.off('resize', keep);
    };
  }, [map, selected, insets]);
}

/** What a reader moves the map by, besides dragging it. */
const HANDS = ['wheel', 'keydown'] as const;

const positionedEvent = ({ event, map }: View): string | null => (map === null ? null : event);

function bringIntoOpen(map: LeafletMap, { x: lng, y: lat }: Mark, insets: Insets): void {
  const at = screenPoint(map, lng, lat);
  const to = openPlace(at, openArea(map, insets), thingsOver(map));
  if (to === at) return;
  map.panBy([at.x - to.x, at.y - to.y], { animate: !prefersStillness() });
}
