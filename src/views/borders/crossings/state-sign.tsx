// Owns the sign of a crossing's status: a height and a pattern each, so that colour is not needed to tell them apart.

import type { CrossingState } from '../../../contract/crossing-status.ts';
import styles from './crossings.module.css';

type Props = {
  readonly state: CrossingState | 'unknown';
  /** It is the last known state, not a present fact. */
  readonly isPale?: boolean;
  /** Nothing stands for an unknown state, but the room for a sign. */
  readonly isBlank?: boolean;
};

export function StateSign({ state, isPale = false, isBlank = false }: Props) {
  return (
    <span className={styles.sign} aria-hidden="true">
      {!(isBlank && state === 'unknown') && (
        <span className={styles.bar} data-state={state} data-pale={isPale || undefined} />
      )}
    </span>
  );
}
