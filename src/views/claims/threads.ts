// Owns which threads the board shows: those that it is narrowed to. Pure.
import { kindOf, type Thread, type Told } from '../../matching/claim-threads.ts';
import type { BoardState, Kind } from './board-state.ts';

type Narrowed = Pick<BoardState, 'kind' | 'says' | 'replies'>;

export function isOfKind({ kind }: Pick<Thread, 'kind'>, wanted: Kind | null): boolean {
  if (wanted === null) return true;
  return wanted === 'other' ? kind === 'otherwise' || kind === 'answered' : kind === wanted;
}

/** The side of a voice; who is nobody's side stands alone, by its own id. */
export const sideKey = ({ claimant }: Pick<Told, 'claimant'>): string => claimant.side ?? `~${claimant.id}`;

/** Whether a thread is among those that the board is narrowed to. Of the answers to a claim those of the side in question make its kind. */
export function isShown({ said, kind }: Thread, { kind: wanted, says, replies }: Narrowed): boolean {
  if (says !== null && sideKey(said) !== says) return false;
  if (replies === null) return isOfKind({ kind }, wanted);
  const answers = ownAnswers(said, { replies });
  return answers.length > 0 && isOfKind({ kind: kindOf({ answers }) }, wanted);
}

/** What answers the claim itself, not its answers; of the side that the board is narrowed to. */
const ownAnswers = ({ answers }: Thread['said'], { replies }: Pick<BoardState, 'replies'>) =>
  replies === null ? answers : answers.filter((answer) => sideKey(answer) === replies);

/** Undefined where nobody answers. */
export const latestOwnAnswer = (said: Thread['said'], state: Pick<BoardState, 'replies'>) =>
  ownAnswers(said, state)[0];
