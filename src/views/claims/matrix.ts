// Owns the matrix: how many of one side's claims the others deny, answer otherwise, or leave unanswered as far as is known. Pure.
import type { Actor } from '../../contract/event.ts';
import { sideOfActor } from '../../contract/side.ts';
import { groupBy, type Thread, type Told } from '../../matching/claim-threads.ts';
import { sideKey } from './threads.ts';

export const MOST_ROWS = 6;
export const MOST_ANSWERING = 6;
/** In place of the sides beyond those shown. */
export const REST = '*';

const ANSWERS = ['denied', 'other'] as const;
type AnswerColumn = (typeof ANSWERS)[number];
type Voice = Told['claimant'];

/** `denied` and `other`: claims that a side denies, or answers in another way only. A claim answered by two sides counts with both. */
export type Cell = Readonly<Record<AnswerColumn, number>>;
type Named = {
  readonly side: string;
  /** A voice of the side. */
  readonly voice: Voice | null;
};
export type MatrixColumn = Named & {
  /** What of it has a column: that which occurs, else denials. */
  readonly kinds: readonly AnswerColumn[];
};
export type MatrixRow = Named & {
  readonly answers: ReadonlyMap<string, Cell>;
  readonly unanswered: number;
  readonly total: number;
};
export type Matrix = {
  /** Sides that answer, most answers first; `REST` for those beyond. */
  readonly answering: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly sums: Omit<MatrixRow, keyof Named>;
  /** Whether a claim stands in more than one cell, so that these add up to more than there are claims. */
  readonly hasOverlap: boolean;
  /** A voice of each side that stands under `REST`. */
  readonly others: { readonly saying: readonly Voice[]; readonly answering: readonly Voice[] };
  /** A voice of each side that denies what another of its own voices says; and of each that only answers it otherwise. */
  readonly ownSide: Readonly<Record<AnswerColumn, readonly Voice[]>>;
};

type Limits = {
  /**
   * Sides that have a row whatever their rank, if they speak at all, each with its country; and a column, if they answer, or no
   * other of their country does: a column of nothing says that a country is silent, not that what it once was is.
   */
  readonly kept?: ReadonlyMap<string, string>;
  readonly mostAnswering?: number;
};

export function matrixOf(
  threads: readonly Thread[],
  { kept = new Map(), mostAnswering = MOST_ANSWERING }: Limits = {},
): Matrix {
  const voices = new Map<string, Voice>();
  const note = (told: Told) => {
    if (!voices.has(sideKey(told))) voices.set(sideKey(told), told.claimant);
  };
  for (const { said, answers } of threads) for (const told of [said, ...answers]) note(told);
  const ofBorder = [...kept.keys()].filter((side) => voices.has(side));
  const all = (sides: readonly string[], others: readonly string[]) => [
    ...new Set([...ranked(sides), ...others]),
  ];
  const answers = threads.flatMap(({ said }) => [...new Set(said.answers.map(sideKey))]);
  const heard = new Set(answers.map((side) => kept.get(side)));
  const answering = all(
    answers,
    ofBorder.filter((side) => !heard.has(kept.get(side))),
  );
  const shownAnswering = firstOf(answering, mostAnswering, kept);
  const columnOf = (told: Told) => (shownAnswering.has(sideKey(told)) ? sideKey(told) : REST);
  const saying = all(
    threads.map(({ said }) => sideKey(said)),
    ofBorder,
  );
  const shownSaying = firstOf(saying, MOST_ROWS, kept);
  const bySide = groupBy(threads, ({ said }) => (shownSaying.has(sideKey(said)) ? sideKey(said) : REST));
  const named = (side: string) => ({ side, voice: voices.get(side) ?? null });
  const beyond = (sides: readonly string[], shown: ReadonlySet<string>) =>
    sides.flatMap((side) => (shown.has(side) ? [] : (voices.get(side) ?? [])));
  const others = { saying: beyond(saying, shownSaying), answering: beyond(answering, shownAnswering) };
  const sums = sum(threads, columnOf);
  const kindsOf = (side: string) => {
    const kinds = ANSWERS.filter((kind) => (sums.answers.get(side)?.[kind] ?? 0) > 0);
    return kinds.length > 0 ? kinds : (['denied'] as const);
  };
  const withRest = (shown: ReadonlySet<string>, rest: readonly Voice[]) =>
    rest.length > 0 ? [...shown, REST] : [...shown];
  return {
    answering: withRest(shownAnswering, others.answering).map((side) => ({
      ...named(side),
      kinds: kindsOf(side),
    })),
    rows: withRest(shownSaying, others.saying).map((side) => ({
      ...named(side),
      ...sum(bySide.get(side) ?? [], columnOf),
    })),
    sums,
    hasOverlap: threads.some(({ said }) => new Set(said.answers.map(columnOf)).size > 1),
    others,
    ownSide: ownSideOf(threads),
  };
}

/** All, where no more than `most`; else so many, with one place left for the rest; those kept always. */
function firstOf(sides: readonly string[], most: number, kept: NonNullable<Limits['kept']>): Set<string> {
  if (sides.length <= most) return new Set(sides);
  let free = most - 1 - sides.filter((side) => kept.has(side)).length;
  return new Set(sides.filter((side) => kept.has(side) || free-- > 0));
}

function ownSideOf(threads: readonly Thread[]): Matrix['ownSide'] {
  const found = new Map<string, { voice: Voice; isDenied: boolean }>();
  for (const { said } of threads)
    for (const answer of said.answers) {
      const side = sideKey(said);
      if (sideKey(answer) !== side) continue;
      const isDenied = answer.kind === 'denied' || found.get(side)?.isDenied === true;
      found.set(side, { voice: said.claimant, isDenied });
    }
  const those = (wanted: boolean) =>
    [...found.values()].filter(({ isDenied }) => isDenied === wanted).map(({ voice }) => voice);
  return { denied: those(true), other: those(false) };
}

function sum(threads: readonly Thread[], columnOf: (told: Told) => string): Matrix['sums'] {
  const answers = new Map<string, Record<AnswerColumn, number>>();
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

/** Those for which the states of the one border speak, and their forces, each with the country. */
export function sidesOfBorder(
  borders: readonly string[],
  actors: readonly Pick<Actor, 'id' | 'kind' | 'country' | 'side'>[],
): ReadonlyMap<string, string> {
  const [border, ...more] = borders;
  if (border === undefined || more.length > 0) return new Map();
  const countries = border.split('-');
  return new Map(
    actors.flatMap((actor): (readonly [string, string])[] => {
      const { kind, country } = actor;
      const side = sideOfActor(actor);
      const isOfState = kind.startsWith('state') && country !== null && countries.includes(country);
      return isOfState && side !== null ? [[side, country]] : [];
    }),
  );
}
