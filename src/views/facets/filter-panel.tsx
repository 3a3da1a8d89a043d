// Owns the place of the filters, and what stands above them: the count, and what is said of it.
import type { ReactNode } from 'react';
import { useTexts } from '../../ui/i18n.ts';
import styles from './filter-panel.module.css';
import { texts } from './texts.ts';

type FilterPanelProps = {
  readonly top?: ReactNode;
  readonly children: ReactNode;
};

export function FilterPanel({ top, children }: FilterPanelProps) {
  return (
    <section className={styles.panel} aria-label={useTexts(texts)('panel')}>
      {top && <div className={styles.top}>{top}</div>}
      {children}
    </section>
  );
}
