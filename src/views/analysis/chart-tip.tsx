// Owns the tooltip of the charts.
import { numberName } from '../../words/format.ts';
import styles from './sections.module.css';

type Part = { readonly name: string; readonly value: number | string; readonly colour?: string };

export function ChartTip({ title, parts }: { readonly title: string; readonly parts: readonly Part[] }) {
  return (
    <div className={styles.tip}>
      <p className={styles.tipTitle}>{title}</p>
      {parts.map(({ name, value, colour }) => (
        <p key={name} className={styles.tipRow}>
          {colour !== undefined && <span className={styles.swatch} style={{ background: colour }} />}
          <span className={styles.legendName}>{name}</span>
          <span className={styles.number}>{typeof value === 'number' ? numberName(value) : value}</span>
        </p>
      ))}
    </div>
  );
}
