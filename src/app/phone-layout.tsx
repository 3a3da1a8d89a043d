// Owns the layout of the phone: the map fills the screen, everything else is in a sheet at the bottom.

import { Suspense, useEffect, useState } from 'react';
import { useView } from '../link/use-view.ts';
import { Button } from '../ui/button.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { useTexts } from '../ui/i18n.ts';
import { SlidersHorizontal } from '../ui/icons.tsx';
import { DateField } from '../views/dates/date-field.tsx';
import type { FoundPlace } from '../views/map/found-place/found-place.tsx';
import { MapView } from '../views/map/map-view.tsx';
import { SearchField } from '../views/search/search-field.tsx';
import { ShareButton } from '../views/share/share-button.tsx';
import { Facets, FilterChips, Panel, ResultSummary, Timeline } from './later-views.ts';
import styles from './layout.module.css';
import type { LayoutProps } from './layout-props.ts';
import { MapAfterShell } from './map-after-shell.tsx';
import { PageKeys } from './page-keys.tsx';
import { heightPxOf, Sheet, type SheetHeight } from './sheet.tsx';
import { SkipLinks } from './skip-links.tsx';
import { texts } from './texts.ts';
import { ThemeButton } from './theme-button.tsx';

/** The search field and one row of chips. */
const TOP_COVER_PX = 112;
/** On lower screens a half open sheet would leave no map. */
const LOW_SCREEN_PX = 560;

export function PhoneLayout({ status, overMap }: LayoutProps) {
  const t = useTexts(texts);
  const [height, setHeight] = useState<SheetHeight>(window.innerHeight < LOW_SCREEN_PX ? 'low' : 'half');
  const [isFiltering, setFiltering] = useState(false);
  const [foundPlace, setFoundPlace] = useState<FoundPlace | null>(null);
  const eventId = useView((view) => view.event);
  useEffect(() => {
    if (eventId !== null) setHeight((current) => (current === 'low' ? 'half' : current));
  }, [eventId]);
  const tab = useView((view) => view.tab);
  useEffect(() => {
    // Charts and plans need the room; the list is read beside the map.
    if (tab !== 'events') setHeight('full');
  }, [tab]);
  const hasBorder = useView(({ filter }) => tab === 'borders' && filter.border?.any.length === 1);
  useEffect(() => {
    // The map goes to the border: half of the screen shows it there, the other half its strip.
    if (hasBorder) setHeight('half');
  }, [hasBorder]);
  const showPlace = (place: FoundPlace) => {
    // What happened there is read beside the map.
    setHeight(place.change === 'adjust' ? 'half' : 'low');
    setFoundPlace(place);
  };
  // A full sheet covers the map: what is fitted to it is fitted as if the sheet were half open.
  const coveredPx = heightPxOf(height === 'full' ? 'half' : height, window.innerHeight);
  return (
    <div className={styles.phone} data-status={status}>
      <SkipLinks
        onSkip={(to) => {
          setFiltering(to === 'filters');
          setHeight(to === 'map' ? 'low' : 'full');
        }}
      />
      <PageKeys onPlace={showPlace} isPhone />
      <main className={styles.map} data-region="map">
        <ErrorBoundary name={t('part-map')}>
          <MapAfterShell>
            <MapView
              padding={{ top: TOP_COVER_PX, right: 0, bottom: coveredPx, left: 0 }}
              foundPlace={foundPlace}
            />
          </MapAfterShell>
        </ErrorBoundary>
        {overMap}
      </main>
      <header className={styles.float} data-region="header">
        <h1 className="visually-hidden">{t('title')}</h1>
        <div className={styles.floatRow}>
          <ErrorBoundary name={t('part-search')} form="line">
            <SearchField onPlace={showPlace} />
          </ErrorBoundary>
          <Button
            className={styles.floating}
            aria-pressed={isFiltering}
            onClick={() => {
              setFiltering(true);
              setHeight('full');
            }}
          >
            <SlidersHorizontal size={16} aria-hidden="true" />
            {t('open-filters')}
          </Button>
          <ErrorBoundary name={t('part-share')} form="line">
            <ShareButton />
          </ErrorBoundary>
        </div>
        <div>
          <ErrorBoundary name={t('part-filters')} form="line">
            <Suspense>
              <FilterChips isStrip />
            </Suspense>
          </ErrorBoundary>
        </div>
      </header>
      <Sheet height={height} onHeight={setHeight}>
        {/* An open event has the sheet to itself. */}
        <div className={styles.sheetTop} data-region="count" hidden={eventId !== null}>
          <ErrorBoundary name={t('part-header')} form="line">
            <Suspense>
              <ResultSummary />
            </Suspense>
          </ErrorBoundary>
          <ErrorBoundary name={t('part-dates')} form="line">
            <DateField />
          </ErrorBoundary>
          <ThemeButton />
        </div>
        <div
          className={styles.sheetTimeline}
          data-region="timeline"
          hidden={eventId !== null || isFiltering || hasBorder}
        >
          <ErrorBoundary name={t('part-timeline')}>
            <Suspense>
              <Timeline />
            </Suspense>
          </ErrorBoundary>
        </div>
        <div className={styles.sheetPanel} data-region="panel">
          <ErrorBoundary name={t('part-panel')}>
            <Suspense>
              <Panel
                onPlace={showPlace}
                own={{
                  tabs: ['filters'],
                  selected: isFiltering ? 'filters' : null,
                  onSelect: (own) => {
                    setFiltering(own === 'filters');
                    if (own === 'filters') setHeight('full');
                  },
                  content: (
                    <div className={styles.sheetFacets} data-region="filters">
                      <Facets isBare />
                    </div>
                  ),
                }}
              />
            </Suspense>
          </ErrorBoundary>
        </div>
      </Sheet>
    </div>
  );
}
