// Owns a headed part of an open event.
import { type ReactNode, useId } from 'react';
import { MethodLink } from '../../cards/method-link.tsx';
import type { MethodSection } from '../../link/view.ts';
import styles from './section.module.css';

type Props = {
  readonly heading: string;
  /** Said beside the heading, e.g. how many. */
  readonly aside?: string;
  /** Where its words are explained. */
  readonly method?: MethodSection;
  /** A way from here, at the end of the heading's line. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

export function Section({ heading, aside, method, action, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.top}>
        <h3 className={styles.heading} id={id}>
          {heading}
          {aside !== undefined && <span className={styles.aside}> {aside}</span>}
        </h3>
        {method && <MethodLink section={method} />}
        {action && <span className={styles.action}>{action}</span>}
      </div>
      {children}
    </section>
  );
}
