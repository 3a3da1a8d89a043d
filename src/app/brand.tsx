// Owns the mark and the name.
import styles from './brand.module.css';

/** A border line with a point on it. */
export function Brand() {
  return (
    <h1 className={styles.brand}>
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <path d="M2 15.5 7 9l4.5 4.5L20 6" className={styles.line} />
        <circle cx="11.5" cy="13.5" r="2.6" className={styles.point} />
      </svg>
      Sarhad
    </h1>
  );
}
