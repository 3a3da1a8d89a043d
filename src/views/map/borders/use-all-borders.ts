// Owns the lines of all borders of the region, for a distance asked from any of them: from the basemap's own near level.
import { useQuery } from '@tanstack/react-query';
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import { dictionaryQuery } from '../../../api/get-dictionary.ts';
import { useRevision } from '../../../engine/client/use-engine.ts';
import type { Path } from '../../../geo/paths.ts';
import { fine, RETRY_MS } from '../basemap/basemap-data.ts';
import type { Run } from './border-stretch.ts';

type Pairs = ReadonlyMap<string, readonly Path[]>;
const NONE: readonly Run[] = [];

/** Without chainage: points are counted. No stretch is cut from these runs. */
function runOf({ xy }: Path): Run {
  const points = Array.from({ length: xy.length / 2 }, (_, i) => i);
  return { x: points.map((i) => xy[2 * i] ?? 0), y: points.map((i) => xy[2 * i + 1] ?? 0), km: points };
}

/**
 * None until the lines are there, or while they are not wanted. Far out the basemap does not need the same file: it is
 * asked for again here, and `onFailed` told whether it is lacking.
 */
export function useAllBorders(
  map: LeafletMap,
  isWanted: boolean,
  onFailed: (hasFailed: boolean) => void,
): readonly Run[] {
  const revision = useRevision();
  const { data } = useQuery({ ...dictionaryQuery(revision ?? 0), enabled: isWanted && revision !== null });
  const [pairs, setPairs] = useState<Pairs | null>(fine.value?.pairs ?? null);
  const [runs, setRuns] = useState(NONE);
  useEffect(() => {
    if (!isWanted || pairs) return;
    let isCurrent = true;
    let failedAt = -Infinity;
    const ask = () => {
      if (performance.now() - failedAt < RETRY_MS) return;
      fine.load().then(
        (level) => isCurrent && setPairs(level.pairs),
        () => {
          failedAt = performance.now();
          if (isCurrent) onFailed(true);
        },
      );
    };
    ask();
    map.on('moveend', ask);
    return () => {
      isCurrent = false;
      map.off('moveend', ask);
      onFailed(false);
    };
  }, [map, isWanted, pairs, onFailed]);
  useEffect(() => {
    if (!isWanted || !pairs || !data) return;
    setRuns(data.borders.flatMap(({ id }) => (pairs.get(id) ?? []).map(runOf)));
  }, [isWanted, pairs, data]);
  return isWanted ? runs : NONE;
}
