// Owns the events known only to a province or a country, counted at its name: one pass over these rows alone; and which they are.
import { leaveOut } from '../../matching/containment.ts';
import type { AreaCounts } from '../answers.ts';
import type { CrossFilter } from '../filter/cross-filter.ts';
import { IS_INCIDENT } from '../load/frame.ts';

type State = Pick<CrossFilter, 'frame' | 'failed' | 'endRow'>;

/** Areas without a passing event are left out. Costs a look at each row of an area up to the last day asked for. */
export function countAreas({ frame, failed, endRow }: State): AreaCounts {
  const { columns, type, contestedOf } = frame;
  const { areas, rows, areaOf } = frame.areaRows;
  const count = new Uint32Array(areas.length);
  const incidents = new Uint32Array(areas.length);
  const contested = new Uint32Array(areas.length);
  const key = new Uint32Array(areas.length);
  let killed = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (row >= endRow) break;
    if (failed[row] !== 0) continue;
    const area = areaOf[at] as number;
    const weight = columns.weight === null ? 1 : (columns.weight[row] as number);
    count[area] = (count[area] as number) + weight;
    if (IS_INCIDENT[type[row] as number]) incidents[area] = (incidents[area] as number) + weight;
    if (contestedOf[columns.profile[row] as number] === 1)
      contested[area] = (contested[area] as number) + weight;
    killed += Math.max(0, killedIn(frame, row));
    // Rows ascend: the last one is the newest.
    key[area] = columns.key[row] as number;
  }
  // As in the total: a part is left out of it wherever its whole stands.
  leaveOut(
    frame.parts,
    (row) => (failed[row] === 0 && killedIn(frame, row) >= 0 ? 0 : -1),
    (row) => {
      if (isAmong(rows, row)) killed -= killedIn(frame, row);
    },
  );
  const some = areas.flatMap((_, area) => (count[area] === 0 ? [] : [area]));
  const those = (of: Uint32Array) => Uint32Array.from(some, (area) => of[area] as number);
  return {
    areas: some.map((area) => areas[area] as string),
    count: those(count),
    incidents: those(incidents),
    contested: those(contested),
    key: those(key),
    killed,
  };
}

/** Best, else lowest; negative where no figure is known. */
const killedIn = ({ columns, killedOf }: CrossFilter['frame'], row: number): number =>
  killedOf[columns.toll[row] as number] as number;

/** Whether an ascending list has a number: by halves, for the parts are few and the rows may be many. */
function isAmong(ascending: Uint32Array, wanted: number): boolean {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted;
}

/** Keys of the passing rows of some areas together, newest first, at most `limit`. */
export function listAreaMembers(
  { frame, failed }: Pick<State, 'frame' | 'failed'>,
  areas: readonly string[],
  limit: number,
): Uint32Array {
  const { areaRows, columns } = frame;
  const isAsked = areaRows.areas.map((area) => areas.includes(area));
  const keys: number[] = [];
  for (let at = areaRows.rows.length - 1; at >= 0 && keys.length < limit; at--) {
    const row = areaRows.rows[at] as number;
    if (failed[row] === 0 && isAsked[areaRows.areaOf[at] as number]) keys.push(columns.key[row] as number);
  }
  return Uint32Array.from(keys);
}
