// Owns the frame of a chart in the panel: heading, unit, the same as a table, as a picture, and alone over the page.
import { Suspense, use, useId, useState } from 'react';
import { MethodLink } from '../../cards/method-link.tsx';
import { useView, useViewStore } from '../../link/use-view.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { Maximize2 } from '../../ui/later-icons.tsx';
import { ChartAlone } from './chart-alone.ts';
import type { ChartContent } from './chart-content.ts';
import { ChartFigure } from './chart-figure.tsx';
import styles from './chart-section.module.css';
import { DataTable } from './data-table.tsx';
import { EnlargedChart } from './enlarged-chart.tsx';
import { PictureButtons } from './picture-buttons.tsx';
import { texts } from './texts.ts';

export function ChartSection(content: ChartContent) {
  return use(ChartAlone) ? <Alone content={content} /> : <InPanel content={content} />;
}

/** Where nothing stands beside it: as large as there is room, with whence it is. */
function Alone({ content }: { readonly content: ChartContent }) {
  const { chart, table } = content;
  const t = useTexts(texts);
  const [isTable, setTable] = useState(false);
  const name = t(`chart:${chart}`);
  const top = (
    <div className={styles.alone}>
      <h2 className={styles.title}>{name}</h2>
      <Button variant="bare" className={styles.toggle} onClick={() => setTable(!isTable)}>
        {t(isTable ? 'show-chart' : 'show-table')}
      </Button>
    </div>
  );
  if (isTable)
    return (
      <>
        {top}
        <DataTable chart={chart} caption={name} table={table()} />
      </>
    );
  return (
    <Suspense fallback={<p className={styles.waiting}>{t('loading-chart')}</p>}>
      <ChartFigure content={content} title={top} />
    </Suspense>
  );
}

function InPanel({ content }: { readonly content: ChartContent }) {
  const { chart, unit, method, table, notes, children } = content;
  const t = useTexts(texts);
  const id = useId();
  const store = useViewStore();
  const isEnlarged = useView((view) => view.chart === chart);
  const [isTable, setTable] = useState(false);
  const name = t(`chart:${chart}`);
  const toggle = t(isTable ? 'show-chart' : 'show-table');
  const files = <PictureButtons content={content} kind="files" />;
  return (
    <article className={styles.section} aria-labelledby={id}>
      <header className={styles.header}>
        <div className={styles.named}>
          <h3 id={id} className={styles.title}>
            {name}
          </h3>
          {method && <MethodLink section={method} />}
        </div>
        <div className={styles.actions}>
          <PictureButtons content={content} kind="icon" />
          <IconButton variant="bare" label={t('enlarge', { name })} onClick={() => store.change({ chart })}>
            <Maximize2 size={13} aria-hidden />
          </IconButton>
        </div>
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
      {isTable ? (
        <DataTable chart={chart} caption={name} table={table()}>
          {files}
        </DataTable>
      ) : (
        <div className={styles.drawing}>
          <Suspense fallback={<p className={styles.waiting}>{t('loading-chart')}</p>}>{children}</Suspense>
        </div>
      )}
      <div className={styles.notes}>{notes}</div>
      {!isTable && <p className={styles.take}>{files}</p>}
      {isEnlarged && <EnlargedChart content={content} onClose={() => store.change({ chart: null })} />}
    </article>
  );
}
