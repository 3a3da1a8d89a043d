// Owns the layouts of wide screens: desktop, and tablet with the panel as a sheet at the side.

import { Suspense, useEffect, useState } from 'react';
import { useView } from '../link/use-view.ts';
import { IconButton } from '../ui/button.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { useTexts } from '../ui/i18n.ts';
import { PanelRightClose, PanelRightOpen } from '../ui/icons.tsx';
import { DateField } from '../views/dates/date-field.tsx';
import type { FoundPlace } from '../views/map/found-place/found-place.tsx';
import { MapView } from '../views/map/map-view.tsx';
import { SearchField } from '../views/search/search-field.tsx';
import { ShareButton } from '../views/share/share-button.tsx';
import { Brand } from './brand.tsx';
import { Facets, HeaderReach, Panel, Timeline } from './later-views.ts';
import styles from './layout.module.css';
import type { LayoutProps } from './layout-props.ts';
import { MapAfterShell } from './map-after-shell.tsx';
import { texts } from './texts.ts';
import { ThemeButton } from './theme-button.tsx';
import { useScreen } from './use-screen.ts';

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };
/** Width of the tablet's sheet, as in the style sheet. */
const SIDE_SHEET_PX = 384;

export function WideLayout({ status, overMap }: LayoutProps) {
  const t = useTexts(texts);
  const isTablet = useScreen() === 'tablet';
  const [foundPlace, setFoundPlace] = useState<FoundPlace | null>(null);
  const eventId = useView((view) => view.event);
  const tab = useView((view) => view.tab);
  const [side, setSide] = useState<HTMLElement | null>(null);
  // The claims board lies over the map; beside it stand its matrix and the open event.
  const isBoard = useView((view) => view.panel === 'wide') && tab === 'claims' && !isTablet;
  const [isOpen, setOpen] = useState(eventId !== null || tab !== 'events');
  const crossing = useView((view) => view.crossing);
  useEffect(() => {
    if ((eventId ?? crossing) !== null) setOpen(true);
  }, [eventId, crossing]);
  const isPanelShown = !isTablet || isOpen;
  const padding = isTablet && isOpen ? { ...NO_PADDING, right: SIDE_SHEET_PX } : NO_PADDING;
  return (
    <div className={styles.wide} data-status={status}>
      <a className={styles.skip} href="#map">
        {t('skip-to-map')}
      </a>
      {/* biome-ignore lint/a11y/useValidAnchor: it does lead there; on a tablet the panel must be opened first */}
      <a className={styles.skip} href="#events" onClick={() => setOpen(true)}>
        {t('skip-to-events')}
      </a>
      <header className={styles.header}>
        <Brand />
        <div className={styles.tools}>
          <ErrorBoundary name={t('part-search')}>
            <SearchField onPlace={setFoundPlace} />
          </ErrorBoundary>
          <ErrorBoundary name={t('part-header')}>
            <DateField />
            <Suspense>
              <HeaderReach />
            </Suspense>
          </ErrorBoundary>
        </div>
        <div className={styles.actions}>
          <ThemeButton />
          <ErrorBoundary name={t('part-share')}>
            <ShareButton />
          </ErrorBoundary>
          {isTablet && (
            <IconButton
              label={t(isOpen ? 'close-panel' : 'open-panel')}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? (
                <PanelRightClose size={16} aria-hidden="true" />
              ) : (
                <PanelRightOpen size={16} aria-hidden="true" />
              )}
            </IconButton>
          )}
        </div>
      </header>
      <aside className={styles.facets}>
        <ErrorBoundary name={t('part-filters')}>
          <Suspense>
            <Facets />
          </Suspense>
        </ErrorBoundary>
      </aside>
      <main id="map" className={styles.map} inert={isBoard}>
        <ErrorBoundary name={t('part-map')}>
          <MapAfterShell>
            <MapView padding={padding} foundPlace={foundPlace} />
          </MapAfterShell>
        </ErrorBoundary>
        {overMap}
      </main>
      <div className={styles.timeline}>
        <ErrorBoundary name={t('part-timeline')}>
          <Suspense>
            <Timeline />
          </Suspense>
        </ErrorBoundary>
      </div>
      {isPanelShown && (
        <aside
          id="events"
          className={[styles.panel, isBoard && styles.overMap].filter(Boolean).join(' ')}
          aria-label={t('panels')}
        >
          <ErrorBoundary name={t('part-panel')}>
            <Suspense>
              <Panel onPlace={setFoundPlace} canWiden={!isTablet} side={isBoard ? side : null} />
            </Suspense>
          </ErrorBoundary>
        </aside>
      )}
      {isBoard && (
        <aside ref={setSide} className={`${styles.panel} ${styles.side}`} aria-label={t('panels')} />
      )}
    </div>
  );
}
