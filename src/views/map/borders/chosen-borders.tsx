// Owns which borders the map brings forward: those the filter names, with the stretch and distance that it asks for.
import { useQueries } from '@tanstack/react-query';
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useMemo } from 'react';
import { borderQuery } from '../../../api/get-border.ts';
import type { BorderReply } from '../../../contract/border-reply.ts';
import { useAnswer } from '../../../engine/client/use-engine.ts';
import { useCanvasLayer } from '../canvas/use-canvas-layer.ts';
import { BorderLayer } from './border-layer.ts';
import { runsOf } from './border-stretch.ts';
import { useAllBorders } from './use-all-borders.ts';

const loadedOf = (results: readonly { readonly data: BorderReply | undefined }[]): BorderReply[] =>
  results.flatMap(({ data }) => data ?? []);

type Props = {
  readonly map: LeafletMap;
  /** Whether the lines of all borders are lacking. */
  readonly onFailed: (hasFailed: boolean) => void;
};

/** As the numbers on screen have it, a drag in hand included: what the engine does not filter by is not drawn either. */
export function ChosenBorders({ map, onFailed }: Props) {
  const ids = useAnswer((answer) => answer?.filter.border?.any.join(',') ?? '');
  const withinKm = useAnswer((answer) => answer?.filter.within ?? null);
  const fromKm = useAnswer((answer) => answer?.filter.km?.[0] ?? null);
  const toKm = useAnswer((answer) => answer?.filter.km?.[1] ?? null);
  const borders = useQueries({
    queries: ids === '' ? [] : ids.split(',').map(borderQuery),
    combine: loadedOf,
  });
  const runs = useMemo(() => borders.flatMap(runsOf), [borders]);
  const all = useAllBorders(map, ids === '' && withinKm !== null, onFailed);
  const area = useCanvasLayer(map, () => new BorderLayer('buffer'));
  const line = useCanvasLayer(map, () => new BorderLayer('line'));

  useEffect(() => {
    const stretch = fromKm === null || toKm === null ? null : ([fromKm, toKm] as const);
    // Without a border named the distance is to any: an area around all, no line brought forward.
    area.show({ runs: ids === '' ? all : runs, stretch, withinKm });
    line.show({ runs, stretch, withinKm });
  }, [area, line, ids, runs, all, fromKm, toKm, withinKm]);
  return null;
}
