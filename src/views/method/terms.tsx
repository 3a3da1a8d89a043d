// Owns how the page on method sets what it says: sentences, and terms with their meanings beside them.
import type { ReactNode } from 'react';
import styles from './method-page.module.css';

export type Term = {
  readonly key: string;
  readonly term: ReactNode;
  readonly sign?: ReactNode;
  readonly meaning: string;
};

export function Terms({ terms, label }: { readonly terms: readonly Term[]; readonly label?: string }) {
  return (
    <>
      {label !== undefined && <h4 className={styles.label}>{label}</h4>}
      <dl className={styles.terms}>
        {terms.map(({ key, term, sign, meaning }) => (
          <div key={key} className={styles.entry}>
            <dt>
              {sign}
              {term}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export function Sentences({
  children,
  label,
}: {
  readonly children: readonly string[];
  readonly label?: string;
}) {
  return (
    <>
      {label !== undefined && <h4 className={styles.label}>{label}</h4>}
      {children.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}
