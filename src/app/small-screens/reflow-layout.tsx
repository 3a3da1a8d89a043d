// Owns the layout of low windows (a phone laid flat, a page enlarged to 400 %): one column, the list first, map and timeline behind tabs.
import { useEffect, useRef, useState } from 'react';
import { putAside, useAside } from '../../cards/put-aside.ts';
import { activeClauses } from '../../contract/filter.ts';
import { useView, useViewStore } from '../../link/use-view.ts';
import { isSmallTab } from '../../link/view.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { Ellipsis, Search } from '../../ui/later-icons.tsx';
import { usePressInstead } from '../../ui/press-on-page.ts';
import { CountLine } from '../../views/facets/event-count.tsx';
import type { FoundPlace } from '../../views/map/found-place/found-place.tsx';
import { MapView } from '../../views/map/map-view.tsx';
import { hasHeldCard } from '../../views/map/marks/held-card.ts';
import { numberName } from '../../words/format.ts';
import { PageKeys } from '../commands/page-keys.tsx';
import { SkipLinks } from '../commands/skip-links.tsx';
import { announceMap } from '../later.ts';
import { Panel, Timeline } from '../later-views.ts';
import type { LayoutProps } from '../layout-props.ts';
import { useShowEvents } from '../show-list.ts';
import { texts } from '../texts.ts';
import { useTabOver } from '../use-tab-over.ts';
import { EventAside } from './event-aside.tsx';
import styles from './reflow-layout.module.css';
import { openSmall } from './small-dialogs.tsx';
import { smallTexts } from './small-texts.ts';
import { useFoldingBars } from './use-folding-bars.ts';

/** The column of buttons beside the map, px: what a finger hits. */
const BESIDE = { top: 0, right: 44, bottom: 0, left: 0 };

export function ReflowLayout({ status, overMap, hasLayers, onLayers }: LayoutProps) {
  const t = useTexts(texts);
  const small = useTexts(smallTexts);
  const root = useRef<HTMLDivElement>(null);
  const store = useViewStore();
  const tab = useView((view) => view.tab);
  const eventId = useView((view) => view.event);
  const clauses = useView(({ filter }) => activeClauses(filter).length);
  // What lies open on the map goes on with it; the reader has chosen no tab.
  const [isMapOver, setMapOver] = useTabOver(hasLayers || hasHeldCard());
  const own = isMapOver ? 'map' : isSmallTab(tab) ? tab : null;
  const [foundPlace, setFoundPlace] = useState<FoundPlace | null>(null);
  // No map to wait for.
  useEffect(announceMap, []);
  // An open event fills the window; put aside it stays chosen, and the map has its place.
  const asideId = useAside();
  const isAside = eventId !== null && asideId === eventId;
  /** Whether it is what the map was asked for. */
  const [isSought, setSought] = useState(true);
  useEffect(() => {
    if (!isAside) putAside(null);
  }, [isAside]);
  const showOnMap = (place: FoundPlace | null) => {
    if (eventId === null) store.change({ tab: 'map' });
    putAside(eventId);
    setSought(place === null);
    setFoundPlace(place);
  };
  const shown = isAside ? 'map' : own;
  useShowEvents(() => setMapOver(false));
  usePressInstead('dates', () => openSmall('dates'));
  usePressInstead('share', () => openSmall('share'));
  const isFolded = useFoldingBars(root, `${shown ?? tab} ${eventId}`);
  return (
    <div
      ref={root}
      className={styles.reflow}
      data-status={status}
      data-bars={isAside ? 'aside' : isFolded ? 'folded' : undefined}
    >
      <SkipLinks
        onSkip={(to) => {
          if (to === 'filters') openSmall('filters');
          else if (to === 'map') showOnMap(null);
          else {
            putAside(null);
            setMapOver(false);
            if (isSmallTab(tab)) store.change({ tab: 'events' });
          }
        }}
      />
      <PageKeys onPlace={showOnMap} onSearch={() => openSmall('search')} />
      <header className={styles.header} data-region="header">
        <h1 className="visually-hidden">{t('title')}</h1>
        <div className={styles.count}>
          <ErrorBoundary name={small('part-header')} form="line">
            <CountLine isBrief />
          </ErrorBoundary>
        </div>
        <Button
          className={styles.filters}
          data-press="filters"
          aria-haspopup="dialog"
          onClick={() => openSmall('filters')}
        >
          {small('open-filters')} {clauses > 0 && <span>{numberName(clauses)}</span>}
        </Button>
        <IconButton
          variant="bare"
          className={styles.search}
          label={small('search')}
          data-press="search"
          aria-haspopup="dialog"
          onClick={() => openSmall('search')}
        >
          <Search size={18} />
        </IconButton>
        <IconButton
          variant="bare"
          label={small('more')}
          data-press="more"
          aria-haspopup="dialog"
          onClick={() => openSmall('more')}
        >
          <Ellipsis size={18} />
        </IconButton>
      </header>
      <div className={styles.banner} data-slot="banner" />
      <div className={styles.notices}>{overMap}</div>
      <main className={styles.main} data-region="panel">
        <ErrorBoundary name={t('part-panel')}>
          <Panel
            onPlace={showOnMap}
            own={{
              tabs: ['map', 'timeline'],
              selected: shown,
              onSelect: () => setMapOver(false),
              isEventAside: isAside,
              onMap: () => showOnMap(null),
              content: (
                <div className={styles.own}>
                  {isAside && <EventAside id={eventId} onBack={() => putAside(null)} />}
                  <div className={styles.fill} data-region={shown}>
                    {shown === 'map' ? (
                      <MapView
                        padding={BESIDE}
                        foundPlace={foundPlace}
                        compact={{
                          isOpen: hasLayers,
                          onOpen: onLayers,
                          hasButton: true,
                          isBeside: true,
                          onTool: () => {},
                        }}
                        isForSelected={isAside && isSought}
                      />
                    ) : (
                      <Timeline />
                    )}
                  </div>
                </div>
              ),
            }}
          />
        </ErrorBoundary>
      </main>
    </div>
  );
}
