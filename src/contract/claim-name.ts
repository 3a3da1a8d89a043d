// Owns how a frame names a claim: who says it how, and who denies it.
import { STANCES, type Stance } from './taxonomy.ts';

/** What filters read of a claim; actors are ids, each denier once. */
export type ToldClaim = {
  readonly stance: Stance;
  readonly claimant: string;
  readonly deniers: readonly string[];
};

/** The name of a claim in the frame's dictionary: `asserts:tj-gknb:af-mod-taliban`. No id of an actor has a colon. */
export function nameOfClaim({ stance, claimant, deniers }: ToldClaim): string {
  return [stance, claimant, ...deniers].join(':');
}

/** Null for a text that names no claim: it comes over the wire. */
export function claimOfName(name: string): ToldClaim | null {
  const [stance, claimant, ...deniers] = name.split(':');
  const known = STANCES.find((one) => one === stance);
  return known && claimant ? { stance: known, claimant, deniers } : null;
}
