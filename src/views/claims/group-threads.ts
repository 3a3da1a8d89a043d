// Owns the board's groups and their order. Pure.
import { gradeCode } from '../../contract/grade.ts';
import { groupBy, type Thread } from '../../matching/claim-threads.ts';
import type { BoardState, Order } from './board-state.ts';
import { isShown, latestOwnAnswer, sideKey } from './threads.ts';

/** `id`: of the event or the claimant; of a pair both sides, `tj>taliban`, the second empty where nobody answers. */
export type Group = {
  readonly id: string;
  readonly threads: readonly Thread[];
};

/** Groups in order; within each the threads in order. A pair is the side that says and the one that answers it last, of those that the board is narrowed to. */
export function groupThreads(threads: readonly Thread[], state: BoardState): Group[] {
  const { by, order } = state;
  const keyOf = {
    event: ({ said }: Thread) => said.event.id,
    claimant: ({ said }: Thread) => said.claimant.id,
    pair: (thread: Thread) => pairOf(thread, state),
  }[by];
  const shown = inOrder(
    threads.filter((thread) => isShown(thread, state)),
    order,
  );
  const groups = groupBy(shown, keyOf);
  // An event's claims are read as they came about.
  const arrange = (list: readonly Thread[]) =>
    by === 'event' && order === 'newest' ? list.toReversed() : list;
  return [...groups].map(([id, list]) => ({ id, threads: arrange(list) }));
}

function pairOf({ said }: Thread, state: BoardState): string {
  const latest = latestOwnAnswer(said, state);
  return latest ? `${sideKey(said)}>${sideKey(latest)}` : `${sideKey(said)}>`;
}

const WORST = 99;
/** A1 is 0; what cannot be judged comes after all that can. */
function gradeOf({ said: { source } }: Thread): number {
  if (source === null || source.reliability === 'F' || source.credibility === 6) return WORST;
  return gradeCode(source.reliability, source.credibility);
}

/** When it was said, else when its event began: an undated claim stands beside those of its event. */
const dayOf = ({ said }: Thread) => said.date ?? said.event.dateStart;

function inOrder(threads: readonly Thread[], order: Order): Thread[] {
  const newestFirst = (a: Thread, b: Thread) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0);
  const compare: Record<Order, (a: Thread, b: Thread) => number> = {
    newest: newestFirst,
    grade: (a, b) => gradeOf(a) - gradeOf(b) || newestFirst(a, b),
    answers: (a, b) => b.answers.length - a.answers.length || newestFirst(a, b),
  };
  return threads.toSorted(compare[order]);
}
