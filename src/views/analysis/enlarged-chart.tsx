// Owns a chart alone over the page, as wide as a slide where there is room: to be shown, read as a table, taken along.
import { type CSSProperties, Suspense, useId, useState } from 'react';
import { MethodLink } from '../../cards/method-link.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { DialogTop, ModalDialog } from '../../ui/modal-dialog.tsx';
import type { ChartContent } from './chart-content.ts';
import { ChartFigure } from './chart-figure.tsx';
import { DataTable } from './data-table.tsx';
import styles from './enlarged-chart.module.css';
import { PictureButtons } from './picture-buttons.tsx';
import { texts } from './texts.ts';

type Props = { readonly content: ChartContent; readonly onClose: () => void };

/** So wide that the drawing with what is around it has the shape of a slide. */
const WIDEST = 'min(1320px, calc((100dvh - 48px) * 16 / 9))';

export function EnlargedChart({ content, onClose }: Props) {
  const t = useTexts(texts);
  const id = useId();
  const [isTable, setTable] = useState(false);
  const { chart, method, table } = content;
  const name = t(`chart:${chart}`);
  return (
    <ModalDialog
      form="page"
      labelledBy={id}
      className={styles.dialog}
      style={{ '--widest': WIDEST } as CSSProperties}
      isInAddress
      onClose={onClose}
    >
      <div className={styles.top}>
        <DialogTop titleId={id} title={name} close={t('close')} onClose={onClose}>
          <span className={styles.actions}>
            {method && <MethodLink section={method} />}
            <Button variant="bare" onClick={() => setTable(!isTable)}>
              {t(isTable ? 'show-chart' : 'show-table')}
            </Button>
            <PictureButtons content={content} kind="both" />
          </span>
        </DialogTop>
      </div>
      <div className={styles.content}>
        {isTable ? (
          <DataTable chart={chart} caption={name} table={table()} />
        ) : (
          <Suspense fallback={<p>{t('loading-chart')}</p>}>
            <ChartFigure content={content} />
          </Suspense>
        )}
      </div>
    </ModalDialog>
  );
}
