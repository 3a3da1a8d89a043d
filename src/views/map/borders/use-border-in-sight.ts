// Owns that the map goes to a border when the filter comes to name it alone, wherever it was chosen, where the panel leaves it room.
import { useQuery } from '@tanstack/react-query';
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useRef } from 'react';
import { borderQuery } from '../../../api/get-border.ts';
import type { BorderReply } from '../../../contract/border-reply.ts';
import { useView, useViewStore } from '../../../link/use-view.ts';
import { withCoveredEdges } from '../camera/covered-edges.ts';
import type { Insets } from '../camera/insets.ts';
import { fitBox } from '../camera/region.ts';

const MARGIN_PX = 36;
/** The shortest borders are shown with what is around them. */
const ZOOM_MOST = 10;

/** Not for a border that a link or the history brought: these bring a position of their own. */
export function useBorderInSight(map: LeafletMap, insets: Insets): void {
  const store = useViewStore();
  const chosen = useView(({ filter }) => filter.border?.any.join() ?? '');
  const id = chosen === '' || chosen.includes(',') ? undefined : chosen;
  const { data } = useQuery({ ...borderQuery(id ?? ''), enabled: id !== undefined });
  const current = useRef(insets);
  useEffect(() => {
    current.current = insets;
  }, [insets]);

  /** What was chosen before: a border that stays when others are taken away was not chosen now. */
  const seen = useRef(chosen);
  useEffect(() => {
    const remember = () => {
      seen.current = store.getView().filter.border?.any.join() ?? '';
    };
    window.addEventListener('popstate', remember);
    return () => window.removeEventListener('popstate', remember);
  }, [store]);
  useEffect(() => {
    const isNew = id !== undefined && !seen.current.split(',').includes(id);
    const isHere = data?.id === id;
    seen.current = isNew && !isHere ? '' : chosen;
    if (!isNew || !data || !isHere) return;
    // The map is where its crossing was opened.
    const { crossing } = store.getView();
    if (crossing !== null && data.crossings.some((one) => one.id === crossing)) return;
    // Sheets and panels that open for the border take their room first.
    const frame = requestAnimationFrame(() =>
      fitBox(map, boxOf(data), withCoveredEdges(map, current.current), {
        marginPx: MARGIN_PX,
        maxZoom: ZOOM_MOST,
      }),
    );
    return () => cancelAnimationFrame(frame);
  }, [map, store, id, chosen, data]);
}

/** [west, south, east, north] of its line, exclaves included. */
export function boxOf({ sections }: Pick<BorderReply, 'sections'>): [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const { points } of sections) {
    for (const [lng, lat] of points) {
      box[0] = Math.min(box[0], lng);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lng);
      box[3] = Math.max(box[3], lat);
    }
  }
  return box;
}
