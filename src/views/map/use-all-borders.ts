// Owns the lines of all borders of the region, for a distance asked from any of them: from the basemap's own near level.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { dictionaryQuery } from '../../api/get-dictionary.ts';
import { fine } from './basemap/basemap-data.ts';
import type { Path } from './basemap/plane.ts';
import type { Run } from './border-stretch.ts';
import { useRevision } from './use-selection.ts';

type Pairs = ReadonlyMap<string, readonly Path[]>;
const NONE: readonly Run[] = [];

/** Without chainage: points are counted. No stretch is cut from these runs. */
function runOf({ xy }: Path): Run {
  const points = Array.from({ length: xy.length / 2 }, (_, i) => i);
  return { x: points.map((i) => xy[2 * i] ?? 0), y: points.map((i) => xy[2 * i + 1] ?? 0), km: points };
}

/** None until the lines are there, or while they are not wanted. */
export function useAllBorders(isWanted: boolean): readonly Run[] {
  const revision = useRevision();
  const { data } = useQuery({ ...dictionaryQuery(revision ?? 0), enabled: isWanted && revision !== null });
  const [pairs, setPairs] = useState<Pairs | null>(fine.value?.pairs ?? null);
  const [runs, setRuns] = useState(NONE);
  useEffect(() => {
    if (!isWanted || pairs) return;
    // What could not be loaded the basemap says, and asks for again.
    fine.load().then(
      (level) => setPairs(level.pairs),
      () => undefined,
    );
  }, [isWanted, pairs]);
  useEffect(() => {
    if (!isWanted || !pairs || !data) return;
    setRuns(data.borders.flatMap(({ id }) => (pairs.get(id) ?? []).map(runOf)));
  }, [isWanted, pairs, data]);
  return isWanted ? runs : NONE;
}
