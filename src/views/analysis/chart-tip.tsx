// Owns the tooltip of the charts.
import { useLayoutEffect, useRef } from 'react';
import { numberName } from '../../words/format.ts';
import styles from './chart-tip.module.css';

type Part = { readonly name: string; readonly value: number | string; readonly colour?: string };
type Props = {
  readonly title: string;
  readonly parts: readonly Part[];
  /** In the window, CSS px; without it, where it is put. */
  readonly at?: { readonly x: number; readonly y: number };
};

const AWAY_PX = 14;
const MARGIN_PX = 8;

export function ChartTip({ title, parts, at }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const own = box.current;
    if (!own || !at) return;
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.min(at.x + AWAY_PX, clientWidth - own.offsetWidth - MARGIN_PX);
    const below = at.y + AWAY_PX;
    const isBelow = below + own.offsetHeight + MARGIN_PX <= clientHeight;
    own.style.left = `${Math.max(MARGIN_PX, left)}px`;
    own.style.top = `${isBelow ? below : at.y - AWAY_PX - own.offsetHeight}px`;
  });
  return (
    <div ref={box} className={styles.tip} data-fixed={at !== undefined || undefined}>
      <p className={styles.title}>{title}</p>
      {parts.map(({ name, value, colour }) => (
        <p key={name} className={styles.row}>
          {colour !== undefined && <span className={styles.swatch} style={{ background: colour }} />}
          <span className={styles.name}>{name}</span>
          <span className={styles.value}>{typeof value === 'number' ? numberName(value) : value}</span>
        </p>
      ))}
    </div>
  );
}
