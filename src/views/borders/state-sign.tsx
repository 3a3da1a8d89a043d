// Owns the sign of a crossing's status: a height and a pattern each, so that colour is not needed to tell them apart.

import type { State } from './crossing-periods.ts';
import styles from './crossings.module.css';

export function StateSign({ state }: { readonly state: State | 'unknown' }) {
  return (
    <span className={styles.sign} aria-hidden="true">
      <span className={styles.bar} data-state={state} />
    </span>
  );
}
