// Owns one line of the legend: a symbol and what it stands for.
import type { ReactNode } from 'react';
import { MethodLink } from '../../../cards/method-link.tsx';
import type { MethodSection } from '../../../link/view.ts';
import styles from './legend.module.css';

type Props = {
  readonly symbol: ReactNode;
  readonly name: string;
  /** Where it is explained. */
  readonly method?: MethodSection;
  /** One of a scale, which without words is read as one. */
  readonly isShade?: boolean;
};

export function Entry({ symbol, name, method, isShade }: Props) {
  return (
    <li data-shade={isShade || undefined}>
      <span className={styles.symbol}>{symbol}</span>
      <span className={styles.name}>{name}</span>
      {method && <MethodLink section={method} />}
    </li>
  );
}
