// Owns what stands over the map of a phone: the chips above, the sheet with its count, the bar at the thumb, and what that opens.
import { activeClauses } from '../../contract/filter.ts';
import { useView, useViewStore } from '../../link/use-view.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { SlidersHorizontal } from '../../ui/icons.tsx';
import { ChevronDown, ChevronUp, Layers, Search, ShareOut } from '../../ui/later-icons.tsx';
import { useIsOpen } from '../../ui/opened-parts.tsx';
import { usePressInstead } from '../../ui/press-on-page.ts';
import { DateField } from '../../views/dates/date-field.tsx';
import { CountLine } from '../../views/facets/event-count.tsx';
import type { PlaceChosen } from '../../views/search/search-field.tsx';
import { ShareButton } from '../../views/share/share-button.tsx';
import { numberName } from '../../words/format.ts';
import { ResultSummary } from '../counted.tsx';
import { FilterChips, Panel, Timeline } from '../later-views.ts';
import type { LayoutProps } from '../layout-props.ts';
import { useShowEvents } from '../show-list.ts';
import { texts } from '../texts.ts';
import { ThemeButton } from '../theme-button.tsx';
import styles from './phone-parts.module.css';
import { Sheet } from './sheet.tsx';
import type { SheetHeight } from './sheet-heights.ts';
import { openSmall } from './small-dialogs.tsx';
import { smallTexts } from './small-texts.ts';

/** Lower, half of the screen holds not one event below the figures. */
const LOW_SCREEN_PX = 720;

type Props = {
  readonly status: LayoutProps['status'];
  readonly height: SheetHeight;
  readonly onHeight: (height: SheetHeight) => void;
  readonly onLayers: () => void;
  readonly onPlace: PlaceChosen;
};

export function PhoneParts({ status, height, onHeight, onLayers, onPlace }: Props) {
  const t = useTexts(texts);
  const small = useTexts(smallTexts);
  const store = useViewStore();
  const isEventOpen = useView((view) => view.event !== null);
  const clauses = useView(({ filter }) => activeClauses(filter).length);
  const tab = useView((view) => view.tab);
  const isLow = height === 'low';
  // Half of a low screen is for the list: its figures fold to one line.
  const isBrief = isLow || isEventOpen || (height === 'half' && window.innerHeight < LOW_SCREEN_PX);
  const areFiltersOpen = useIsOpen('filters');
  usePressInstead('dates', () => openSmall('dates'));
  useShowEvents(() => onHeight('half'));
  return (
    <>
      {/* The filters' own dialog shows the same chips, and leaves these in sight above it. */}
      <header className={styles.float} data-region="header" data-is-twice={areFiltersOpen || undefined}>
        <h1 className="visually-hidden">{t('title')}</h1>
        <ErrorBoundary name={t('part-filters')} form="line">
          <FilterChips isStrip />
        </ErrorBoundary>
      </header>
      <Sheet height={height} onHeight={onHeight}>
        <div className={styles.top} data-region="count">
          <ErrorBoundary name={small('part-header')} form="line">
            {isBrief ? <CountLine /> : <ResultSummary />}
            {/* An open event has the rest of the sheet to itself. */}
            {(isLow || !isEventOpen) && (
              <div className={styles.row} data-tight>
                <DateField />
                {!isLow && <ThemeButton />}
                <Button
                  onClick={() => {
                    if (!isLow) return onHeight('low');
                    store.change({ tab: 'events' });
                    onHeight('half');
                  }}
                >
                  {small(isLow ? 'events' : 'map')}
                  {isLow ? <ChevronUp size={16} /> : <ChevronDown size={16} />}
                </Button>
              </div>
            )}
          </ErrorBoundary>
        </div>
        <div className={styles.panel} data-region="panel" data-status={status} inert={isLow}>
          <ErrorBoundary name={t('part-panel')}>
            <Panel
              onPlace={onPlace}
              own={{
                tabs: ['timeline'],
                selected: tab === 'timeline' ? tab : null,
                content: <Timeline />,
              }}
            />
          </ErrorBoundary>
        </div>
      </Sheet>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own */}
      <div role="group" aria-label={small('bar')} className={styles.bar} data-region="tools">
        <button
          type="button"
          className={styles.tool}
          data-press="search"
          aria-haspopup="dialog"
          onClick={() => openSmall('search')}
        >
          <Search size={20} />
          <span className={styles.name}>{small('search')}</span>
        </button>
        <button
          type="button"
          className={styles.tool}
          data-press="filters"
          data-has-filter={clauses > 0 || undefined}
          aria-haspopup="dialog"
          onClick={() => openSmall('filters')}
        >
          <SlidersHorizontal size={20} />
          <span className={styles.name}>{small('open-filters')}</span>{' '}
          {clauses > 0 && <span className={styles.clauses}>{numberName(clauses)}</span>}
        </button>
        <button
          type="button"
          className={styles.tool}
          data-press="legend"
          aria-haspopup="dialog"
          onClick={() => {
            if (height === 'full') onHeight('half');
            onLayers();
          }}
        >
          <Layers size={20} />
          <span className={styles.name}>{small('layers')}</span>
        </button>
        <ErrorBoundary name={t('part-share')} form="line">
          <ShareButton className={styles.tool}>
            <ShareOut size={20} />
            <span className={styles.name}>{small('share')}</span>
          </ShareButton>
        </ErrorBoundary>
      </div>
    </>
  );
}
