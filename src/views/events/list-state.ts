// Owns what the list knows of the newest answer: how many rows, their first keys, and when it has become another list.
import { startTransition, useEffect, useState } from 'react';
import { formatFilter, formatQuery } from '../../contract/filter-grammar.ts';
import type { Sort } from '../../contract/sort.ts';
import type { Answer } from '../../engine/answers.ts';
import { useEngine } from '../../engine/client/use-engine.ts';
import type { LngLat } from '../../geo/sphere.ts';

export type ListState = {
  /** Another filter or another order is another list: it begins at its top. */
  readonly listId: string;
  readonly sort: Sort;
  /** From where distances are said; none where the list is not sorted by them. */
  readonly from: LngLat | undefined;
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
  const { revision, filter, sort, firstKeys, isPreview, loadedRows } = answer;
  const total = answer.totals.events;
  const listId = formatQuery([...formatFilter(filter), ['sort', sort]]);
  const rowsId = [revision, loadedRows, total, firstKeys[0], firstKeys.at(-1), listId].join('|');
  const from = sort === 'distance' ? filter.near?.point : undefined;
  const state = { listId, sort, from, rowsId, total, firstKeys, revision, isPreview };
  known.set(answer, state);
  return state;
}

const isSame = (a: ListState | null, b: ListState | null) =>
  a === b || (a !== null && b !== null && a.rowsId === b.rowsId && a.isPreview === b.isPreview);

/** Under a drag in hand the list is another one so often, in milliseconds: nobody reads sixty lists a second. */
const PREVIEW_MS = 200;

/** What the list shows. While a drag is in hand it follows in steps, and what follows the hand at once does not wait for it. */
export function useListState(): ListState | null {
  const engine = useEngine();
  const [state, setState] = useState(() => stateOf(engine.getState().answer));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shownAt = Number.NEGATIVE_INFINITY;
    const show = () => {
      clearTimeout(timer);
      timer = undefined;
      shownAt = performance.now();
      const next = stateOf(engine.getState().answer);
      setState((before) => (isSame(before, next) ? before : next));
    };
    const onAnswer = () => {
      if (!engine.getState().answer?.isPreview) show();
      else
        timer ??= setTimeout(
          () => startTransition(show),
          Math.max(0, shownAt + PREVIEW_MS - performance.now()),
        );
    };
    const unsubscribe = engine.subscribe(onAnswer);
    onAnswer();
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [engine]);
  return state;
}
