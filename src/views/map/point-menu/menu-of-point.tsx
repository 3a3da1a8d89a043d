// Owns when the menu of a point is there: asked by a gesture or a key, loaded when first asked.
import type { Map as LeafletMap } from 'leaflet';
import { Suspense } from 'react';
import { ErrorBoundary } from '../../../ui/error-boundary.tsx';
import { defineTexts, useTexts } from '../../../ui/i18n.ts';
import { lazyPart } from '../../../ui/lazy-part.ts';
import type { Insets } from '../camera/insets.ts';
import styles from './menu-of-point.module.css';
import type { Here } from './what-is-here.ts';

const PointMenu = lazyPart(async () => (await import('./point-menu.tsx')).PointMenu);

const texts = defineTexts('menu-of-point', { name: 'The menu of the map', close: 'Close' });

type Props = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  readonly here: Here;
  readonly onClose: (returnsFocus: boolean) => void;
  readonly onMeasure: (from: readonly [number, number]) => void;
};

export function MenuOfPoint(props: Props) {
  const t = useTexts(texts);
  const leave = { name: t('close'), onLeave: () => props.onClose(true) };
  return (
    <div className={styles.part}>
      <ErrorBoundary name={t('name')} leave={leave}>
        <Suspense>
          <PointMenu {...props} />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
