// Owns the layouts of wide screens: desktop; tablet, where the panel can be hidden to give the map its room; narrow, where filters are a tab of it.

import { useEffect, useState } from 'react';
import { useView } from '../link/use-view.ts';
import { Button } from '../ui/button.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { useTexts } from '../ui/i18n.ts';
import { openPart, useIsOpen } from '../ui/opened-parts.tsx';
import { goToRegion } from '../ui/regions.ts';
import { DateField } from '../views/dates/date-field.tsx';
import type { FoundPlace } from '../views/map/found-place/found-place.tsx';
import { MapView } from '../views/map/map-view.tsx';
import { SearchField } from '../views/search/search-field.tsx';
import { ShareButton } from '../views/share/share-button.tsx';
import { Brand } from './brand.tsx';
import { PageKeys } from './commands/page-keys.tsx';
import { SkipLinks } from './commands/skip-links.tsx';
import { Facets, HeaderReach, ResultSummary } from './counted.tsx';
import { FilterChips, Panel, Timeline } from './later-views.ts';
import styles from './layout.module.css';
import type { LayoutProps } from './layout-props.ts';
import { MapAfterShell } from './map-after-shell.tsx';
import { useShowEvents } from './show-list.ts';
import { texts } from './texts.ts';
import { ThemeButton } from './theme-button.tsx';
import { useScreen } from './use-screen.ts';
import { useTabOver } from './use-tab-over.ts';

export function WideLayout({ status, overMap, hasLayers, onLayers }: LayoutProps) {
  const t = useTexts(texts);
  const screen = useScreen();
  const isDesktop = screen === 'desktop';
  const isNarrow = screen === 'narrow';
  const [foundPlace, setFoundPlace] = useState<FoundPlace | null>(null);
  const eventId = useView((view) => view.event);
  const tab = useView((view) => view.tab);
  const isPinned = useView(({ filter }) => filter.asof !== undefined);
  const [side, setSide] = useState<HTMLElement | null>(null);
  // The claims board lies over the map; beside it stand its matrix and the open event.
  const isBoard = useView((view) => view.panel === 'wide') && tab === 'claims' && isDesktop;
  const [isHidden, setHidden] = useState(false);
  const areFiltersOpen = useIsOpen('filters');
  // In place of that dialog the filters stand beside the map, or in a tab.
  const [hasFilters, setFilters] = useTabOver(isNarrow && areFiltersOpen);
  useShowEvents(() => {
    setHidden(false);
    setFilters(false);
  });
  useEffect(() => {
    if (!areFiltersOpen) return;
    openPart('filters', null);
    requestAnimationFrame(() => goToRegion('filters'));
  }, [areFiltersOpen]);
  const crossing = useView((view) => view.crossing);
  useEffect(() => {
    if ((eventId ?? crossing) !== null) setHidden(false);
  }, [eventId, crossing]);
  const isPanelShown = isDesktop || !isHidden;
  return (
    <div className={styles.wide} data-status={status} data-list={isPanelShown ? 'shown' : 'hidden'}>
      <SkipLinks
        onSkip={(to) => {
          if (to !== 'map') setHidden(false);
          if (isNarrow && to !== 'map') setFilters(to === 'filters');
        }}
      />
      <PageKeys onPlace={setFoundPlace} />
      <header className={styles.header} data-region="header">
        <Brand />
        <div className={styles.tools}>
          <ErrorBoundary name={t('part-search')} form="line">
            <SearchField onPlace={setFoundPlace} />
          </ErrorBoundary>
          <ErrorBoundary name={t('part-dates')} form="line">
            <DateField />
          </ErrorBoundary>
          <ErrorBoundary name={t('part-reach')} form="line">
            <HeaderReach />
          </ErrorBoundary>
        </div>
        <div className={styles.actions}>
          <ThemeButton />
          <ErrorBoundary name={t('part-share')} form="line">
            <ShareButton />
          </ErrorBoundary>
          {!isDesktop && (
            <Button data-press="list" aria-expanded={isPanelShown} onClick={() => setHidden(isPanelShown)}>
              {t(isPanelShown ? 'hide-list' : 'show-list')}
            </Button>
          )}
        </div>
      </header>
      <div className={styles.banner} data-slot="banner" data-pinned={isPinned} />
      <aside
        className={isNarrow ? styles.count : styles.facets}
        data-region={isNarrow ? 'count' : 'filters'}
        aria-label={t('filters')}
      >
        <ErrorBoundary name={t('part-filters')}>
          {isNarrow ? (
            <>
              <ResultSummary />
              <ErrorBoundary name={t('part-chips')} form="line">
                <FilterChips lines={1} />
              </ErrorBoundary>
            </>
          ) : (
            <Facets />
          )}
        </ErrorBoundary>
      </aside>
      <main className={styles.map} data-region="map" inert={isBoard}>
        <ErrorBoundary name={t('part-map')}>
          <MapAfterShell>
            <MapView
              foundPlace={foundPlace}
              compact={
                isNarrow
                  ? { isOpen: hasLayers, onOpen: onLayers, hasButton: true, onTool: () => onLayers(false) }
                  : null
              }
            />
          </MapAfterShell>
        </ErrorBoundary>
        {overMap}
      </main>
      <div className={styles.timeline} data-region="timeline">
        <ErrorBoundary name={t('part-timeline')}>
          <Timeline />
        </ErrorBoundary>
      </div>
      {isPanelShown && (
        <aside
          id="events"
          data-region="panel"
          className={[styles.panel, isBoard && styles.overMap].filter(Boolean).join(' ')}
          aria-label={t('panels')}
        >
          <ErrorBoundary name={t('part-panel')}>
            <Panel
              onPlace={setFoundPlace}
              canWiden={isDesktop}
              side={isBoard ? side : null}
              own={
                isNarrow
                  ? {
                      tabs: ['filters'],
                      selected: hasFilters ? 'filters' : null,
                      onSelect: (chosen) => setFilters(chosen === 'filters'),
                      content: (
                        <div className={styles.sheetFacets} data-region="filters">
                          <Facets isBare />
                        </div>
                      ),
                    }
                  : undefined
              }
            />
          </ErrorBoundary>
        </aside>
      )}
      {isBoard && (
        <aside
          ref={setSide}
          data-region="side"
          className={`${styles.panel} ${styles.side}`}
          aria-label={t('panels')}
        />
      )}
    </div>
  );
}
