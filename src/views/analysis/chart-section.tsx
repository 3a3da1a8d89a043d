// Owns the frame of a chart: heading, unit, the same as a table, and bringing it forward.

import { type ReactNode, useId, useState } from 'react';
import { MethodLink } from '../../cards/method-link.tsx';
import { useView, useViewStore } from '../../link/use-view.ts';
import type { Chart, MethodSection } from '../../link/view.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { Maximize2, Minimize2 } from '../../ui/later-icons.tsx';
import styles from './chart-section.module.css';
import { texts } from './texts.ts';

type Props = {
  readonly chart: Chart;
  readonly unit: string;
  /** Where what it counts is explained. */
  readonly method?: MethodSection;
  readonly table: () => ReactNode;
  /** Below the chart, and below the table. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
};

export function ChartSection({ chart, unit, method, table, note, children }: Props) {
  const t = useTexts(texts);
  const id = useId();
  const store = useViewStore();
  const isForward = useView((view) => view.chart === chart);
  const [isTable, setTable] = useState(false);
  const name = t(`chart:${chart}`);
  const toggle = t(isTable ? 'show-chart' : 'show-table');
  return (
    <article className={styles.section} aria-labelledby={id} data-forward={isForward}>
      <header className={styles.header}>
        <div className={styles.named}>
          <h3 id={id} className={styles.title}>
            {name}
          </h3>
          {method && <MethodLink section={method} />}
        </div>
        <IconButton
          variant="bare"
          className={styles.expand}
          label={t(isForward ? 'put-back' : 'bring-forward', { name })}
          onClick={() => store.change({ chart: isForward ? null : chart })}
        >
          {isForward ? <Minimize2 size={13} aria-hidden /> : <Maximize2 size={13} aria-hidden />}
        </IconButton>
        <p className={styles.unit}>{unit}</p>
        <Button
          variant="bare"
          className={styles.toggle}
          aria-label={`${toggle}: ${name}`}
          onClick={() => setTable(!isTable)}
        >
          {toggle}
        </Button>
      </header>
      {isTable ? table() : children}
      {note}
    </article>
  );
}
