// Owns the matrix: how many of one side's claims the others deny, answer otherwise, or leave unanswered as far as is known. Pure.
import { groupBy, sideKey, type Thread, type Told } from './threads.ts';

export const MOST_ROWS = 6;
export const MOST_ANSWERING = 2;
/** In place of the sides beyond those shown. */
export const REST = '*';

/** `denied` and `other`: claims that a side denies, or answers in another way only. A claim answered by two sides counts with both. */
export type Cell = { readonly denied: number; readonly other: number };
export type MatrixRow = {
  readonly side: string;
  /** A voice of the side. */
  readonly voice: Told['claimant'] | null;
  readonly answers: ReadonlyMap<string, Cell>;
  readonly unanswered: number;
  readonly total: number;
};
export type Matrix = {
  /** Sides that answer, most answers first; `REST` for those beyond. */
  readonly answering: readonly { readonly side: string; readonly voice: Told['claimant'] | null }[];
  readonly rows: readonly MatrixRow[];
  readonly sums: Omit<MatrixRow, 'side' | 'voice'>;
  /** Whether a claim stands in more than one cell, so that these add up to more than there are claims. */
  readonly hasOverlap: boolean;
};

export function matrixOf(threads: readonly Thread[]): Matrix {
  const voices = new Map<string, Told['claimant']>();
  const note = (told: Told) => {
    if (!voices.has(sideKey(told))) voices.set(sideKey(told), told.claimant);
  };
  for (const { said, answers } of threads) for (const told of [said, ...answers]) note(told);
  const answering = ranked(threads.flatMap(({ said }) => [...new Set(said.answers.map(sideKey))]));
  const shownAnswering = new Set(
    answering.length > MOST_ANSWERING ? answering.slice(0, MOST_ANSWERING - 1) : answering,
  );
  const columnOf = (told: Told) => (shownAnswering.has(sideKey(told)) ? sideKey(told) : REST);
  const saying = ranked(threads.map(({ said }) => sideKey(said)));
  const shownSaying = new Set(saying.length > MOST_ROWS ? saying.slice(0, MOST_ROWS - 1) : saying);
  const bySide = groupBy(threads, ({ said }) => (shownSaying.has(sideKey(said)) ? sideKey(said) : REST));
  const named = (side: string) => ({ side, voice: voices.get(side) ?? null });
  return {
    answering: [...shownAnswering, ...(answering.length > shownAnswering.size ? [REST] : [])].map(named),
    rows: [...shownSaying, REST].flatMap((side) => {
      const own = bySide.get(side);
      return own ? [{ ...named(side), ...sum(own, columnOf) }] : [];
    }),
    sums: sum(threads, columnOf),
    hasOverlap: threads.some(({ said }) => new Set(said.answers.map(columnOf)).size > 1),
  };
}

function sum(threads: readonly Thread[], columnOf: (told: Told) => string): Matrix['sums'] {
  const answers = new Map<string, { denied: number; other: number }>();
  for (const { said } of threads) {
    for (const [column, given] of groupBy(said.answers, columnOf)) {
      const cell = answers.get(column) ?? { denied: 0, other: 0 };
      cell[given.some(({ kind }) => kind === 'denied') ? 'denied' : 'other'] += 1;
      answers.set(column, cell);
    }
  }
  const unanswered = threads.filter(({ said }) => said.answers.length === 0).length;
  return { answers, unanswered, total: threads.length };
}

/** Each once, the most frequent first, then by name. */
function ranked(sides: readonly string[]): string[] {
  const counts = [...groupBy(sides, (side) => side)];
  return counts.sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).map(([side]) => side);
}
