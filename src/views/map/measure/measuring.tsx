// Owns when measuring is on the map: loaded when first asked for.
import { type ComponentProps, Suspense } from 'react';
import { useBackCloses } from '../../../ui/back-closes.ts';
import { ErrorBoundary } from '../../../ui/error-boundary.tsx';
import { defineTexts, useTexts } from '../../../ui/i18n.ts';
import { lazyPart } from '../../../ui/lazy-part.ts';
import type { MeasureTool as Tool } from './measure-tool.tsx';
import styles from './measuring.module.css';

const MeasureTool = lazyPart(async () => (await import('./measure-tool.tsx')).MeasureTool);

const texts = defineTexts('measuring', { name: 'Measuring', close: 'Close' });

export function Measuring(props: ComponentProps<typeof Tool>) {
  const t = useTexts(texts);
  useBackCloses(props.onClose);
  return (
    <div className={styles.part} data-doing>
      <ErrorBoundary name={t('name')} leave={{ name: t('close'), onLeave: props.onClose }}>
        <Suspense>
          <MeasureTool {...props} />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
