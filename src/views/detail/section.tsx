// Owns a headed part of an open event.
import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

type Props = {
  readonly heading: string;
  /** Said beside the heading, e.g. how many. */
  readonly aside?: string;
  readonly children: ReactNode;
};

export function Section({ heading, aside, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 className={styles.heading} id={id}>
        {heading}
        {aside !== undefined && <span className={styles.aside}> {aside}</span>}
      </h3>
      {children}
    </section>
  );
}
