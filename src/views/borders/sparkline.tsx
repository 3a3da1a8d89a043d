// Owns a border's events in time as one small path: how many there were decides nothing but the shape.
import { memo } from 'react';
import styles from './pair-list.module.css';

const HEIGHT = 20;
/** A bucket with any event is seen. */
const LEAST = 1.5;

type Props = { readonly counts: Uint32Array };

export const Sparkline = memo(function Sparkline({ counts }: Props) {
  return (
    <span className={styles.spark}>
      <svg
        viewBox={`0 0 ${Math.max(1, counts.length)} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d={sparkPath(counts)} />
      </svg>
    </span>
  );
}, hasSameCounts);

/** Bars from the ground up, the highest as high as the picture. */
export function sparkPath(counts: Uint32Array): string {
  const most = counts.reduce((max, count) => Math.max(max, count), 0);
  let path = '';
  counts.forEach((count, at) => {
    if (count === 0) return;
    const height = Math.max(LEAST, (count / most) * HEIGHT);
    path += `M${at} ${HEIGHT}v${-Number(height.toFixed(2))}h1v${Number(height.toFixed(2))}z`;
  });
  return path;
}

function hasSameCounts(a: Props, b: Props): boolean {
  return a.counts.length === b.counts.length && a.counts.every((count, at) => count === b.counts[at]);
}
