// Owns the sign of a crossing's status: a height and a pattern each, so that colour is not needed to tell them apart.

import type { CrossingState } from '../../../contract/crossing-status.ts';
import styles from './crossings.module.css';

export function StateSign({ state }: { readonly state: CrossingState | 'unknown' }) {
  return (
    <span className={styles.sign} aria-hidden="true">
      <span className={styles.bar} data-state={state} />
    </span>
  );
}
