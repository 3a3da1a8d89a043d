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
import { type Insets, prefersStillness } from '../camera/region.ts';
import { openArea, screenPoint } from '../camera/use-map-frame.ts';
import type { Mark } from '../marks/marks.ts';

/** A selected event nearer to the edge than this is moved into sight, CSS px. */
const EDGE = 24;

/** The mark of an event on its own account, whatever stack it is in; null when it has no point. */
export function markOf(event: SarhadEvent): Mark | null {
  if (event.coordinates === null) return null;
  const [x, y] = project(event.coordinates);
  const killed = event.killed ? (event.killed.best ?? event.killed.low) : -1;
  return {
    kind: 'stacks',
    zoom: 0,
    address: null,
    key: event.key,
    x,
    y,
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

export function useSelectedMark(): Mark | null {
  const id = useView((view) => view.event);
  const revision = useRevision();
  const { data: { event } = {} } = useQuery({
    ...eventQuery(revision ?? 0, id ?? ''),
    enabled: revision !== null && id !== null,
  });
  const [last, setLast] = useState<{ event: SarhadEvent; mark: Mark | null } | null>(null);
  if (event && event !== last?.event) setLast({ event, mark: markOf(event) });
  return id !== null && last?.event.id === id ? last.mark : null;
}

/** Moves a newly selected event into sight; not the one that a link or the history brought with its own position. */
export function useSelectionInSight(map: LeafletMap, selected: Mark | null, insets: Insets): void {
  const store = useViewStore();
  const current = useRef(insets);
  useEffect(() => {
    current.current = insets;
  }, [insets]);

  const opened = useRef(store.getView().event);
  useEffect(() => {
    const remember = () => {
      opened.current = store.getView().event;
    };
    window.addEventListener('popstate', remember);
    return () => window.removeEventListener('popstate', remember);
  }, [store]);

  const key = selected?.key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another event is what counts, not another object
  useEffect(() => {
    const { event } = store.getView();
    if (!selected || event === opened.current) return;
    opened.current = null;
    const area = openArea(map, current.current);
    const { x, y } = screenPoint(map, selected.x, selected.y);
    const isSeen =
      x > area.left + EDGE && x < area.right - EDGE && y > area.top + EDGE && y < area.bottom - EDGE;
    if (isSeen) return;
    map.panBy([x - (area.left + area.right) / 2, y - (area.top + area.bottom) / 2], {
      animate: !prefersStillness(),
    });
  }, [map, store, key]);
}
