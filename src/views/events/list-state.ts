// Owns what the list knows of the newest answer: how many rows, their first keys, and when it has become another list.
import { formatFilter, formatQuery } from '../../contract/filter-grammar.ts';
import type { Answer } from '../../engine/answers.ts';
import { useAnswer } from '../../engine/use-engine.ts';

export type ListState = {
  /** Another filter is another list: it begins at its top. */
  readonly filterId: string;
  /** Changes whenever rows may have other keys, even under the same filter. */
  readonly rowsId: string;
  readonly total: number;
  readonly firstKeys: Uint32Array;
  readonly revision: number;
  /** A drag is in hand: other rows may follow within milliseconds. */
  readonly isPreview: boolean;
};

// Views ask for every answer again with each of their renders.
const known = new WeakMap<Answer, ListState>();

function stateOf(answer: Answer | null): ListState | null {
  if (answer === null) return null;
  const before = known.get(answer);
  if (before) return before;
  const { revision, filter, firstKeys, isPreview, loadedRows } = answer;
  const total = answer.totals.events;
  const filterId = formatQuery(formatFilter(filter));
  const rowsId = [revision, loadedRows, total, firstKeys[0], firstKeys.at(-1), filterId].join('|');
  const state = { filterId, rowsId, total, firstKeys, revision, isPreview };
  known.set(answer, state);
  return state;
}

const isSame = (a: ListState | null, b: ListState | null) =>
  a === b || (a !== null && b !== null && a.rowsId === b.rowsId && a.isPreview === b.isPreview);

export function useListState(): ListState | null {
  return useAnswer(stateOf, isSame);
}
