// Owns one line of the legend: a symbol and what it stands for.
import type { ReactNode } from 'react';
import styles from './legend.module.css';

export function Entry({ symbol, name }: { readonly symbol: ReactNode; readonly name: string }) {
  return (
    <li>
      <span className={styles.symbol}>{symbol}</span>
      {name}
    </li>
  );
}
