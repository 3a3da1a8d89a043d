// Owns the right-hand panel: the tabs, and the selected event over them.
import { type ReactElement, type ReactNode, Suspense } from 'react';
import { createPortal } from 'react-dom';
import { PickedLine } from '../cards/picked-line.tsx';
import { announceClosed } from '../cards/return-focus.ts';
import { useAnswer, useIsSearching } from '../engine/client/use-engine.ts';
import { useView, useViewStore } from '../link/use-view.ts';
import { isSmallTab, type SmallTab, type Tab } from '../link/view.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { useTexts } from '../ui/i18n.ts';
import { OnItsWay } from '../ui/on-its-way.tsx';
import { type TabItem, Tabs } from '../ui/tabs.tsx';
import { openChanges, useChangesBeside } from '../views/changes/open-changes.ts';
import type { ClaimsPanelProps } from '../views/claims/claims-panel.tsx';
import { useSaidCount } from '../views/claims/use-claims.ts';
import type { PlaceChosen } from '../views/search/search-field.tsx';
import { useToComeCount } from '../views/upcoming/use-planned.ts';
import { numberName } from '../words/format.ts';
import styles from './panel.module.css';
import {
  AnalysisPanel,
  Borders,
  ChangesPanel,
  Claims,
  EventDetail,
  EventsList,
  PlaceOffer,
  Upcoming,
} from './panel-parts.ts';
import { texts } from './panel-texts.ts';
import { texts as pageTexts } from './texts.ts';
import { useScreen } from './use-screen.ts';

/** Tabs of a layout that has no other room for what they show; of them a link restores what is not a tool. */
export type OwnTab = SmallTab | 'filters';

const ORDER = [
  'events',
  'claims',
  'map',
  'timeline',
  'analysis',
  'borders',
  'upcoming',
  'filters',
] as const satisfies readonly (Tab | OwnTab)[];
const isOwn = (tab: Tab | OwnTab): tab is OwnTab => tab === 'filters' || isSmallTab(tab);

type Props = {
  readonly onPlace: PlaceChosen;
  /** Whether the claims board may lie over the map; where it does, and the event is open beside it. */
  readonly canWiden?: boolean;
  readonly side?: HTMLElement | null;
  readonly own?: {
    readonly tabs: readonly OwnTab[];
    readonly selected: OwnTab | null;
    readonly onSelect?: (tab: Tab | OwnTab) => void;
    /** Of the one that is selected. */
    readonly content: ReactNode;
    /** Where the map is a tab: it is shown in place of the open event, or instead of it. */
    readonly isEventAside?: boolean;
    readonly onMap?: () => void;
  };
};

export function Panel({ onPlace, own, canWiden = false, side = null }: Props) {
  const t = useTexts(texts);
  const store = useViewStore();
  const tab = useView((view) => (isOwn(view.tab) ? 'events' : view.tab));
  const eventId = useView((view) => view.event);
  const events = useAnswer((answer) => answer?.totals.events);
  const toCome = useToComeCount();
  const claims = useSaidCount();
  const counts: Partial<Record<Tab | OwnTab, number | undefined>> = useIsSearching()
    ? {}
    : { events, claims, upcoming: toCome };
  const items = ORDER.flatMap((id): TabItem<Tab | OwnTab>[] => {
    if (isOwn(id) && !own?.tabs.includes(id)) return [];
    const count = counts[id];
    return [{ id, name: t(`tab-${id}`), count: count === undefined ? undefined : numberName(count) }];
  });
  const selected = own?.selected ?? tab;
  const screen = useScreen();
  const changes = useChangesBeside(screen !== 'phone' && screen !== 'low');
  const isAside = own?.isEventAside === true;
  const isEventOver = eventId !== null && side === null && !isAside;
  const behind = t(changes === null ? `tab-${selected}` : 'changes');
  const onSelect = (id: Tab | OwnTab) => {
    own?.onSelect?.(id);
    if (id !== 'filters') store.change({ tab: id });
  };
  return (
    <div className={styles.whole}>
      <div className={styles.panel}>
        <div className={styles.tabs} inert={isEventOver || changes !== null}>
          <Tabs label={pageTexts.t('panels')} items={items} selected={selected} onSelect={onSelect}>
            <ErrorBoundary name={pageTexts.t('part-panel')} shows={selected}>
              <Suspense fallback={<OnItsWay />}>
                {own && own.selected !== null ? (
                  own.content
                ) : (
                  <TabContent tab={tab} onPlace={onPlace} canWiden={canWiden} side={side} />
                )}
              </Suspense>
            </ErrorBoundary>
          </Tabs>
        </div>
        {changes !== null && (
          <div className={styles.detail} inert={isEventOver}>
            <ErrorBoundary
              name={t('part-changes')}
              leave={{
                name: t('back-to-tabs', { tab: t(`tab-${selected}`) }),
                onLeave: () => openChanges(null),
              }}
            >
              <Suspense fallback={<OnItsWay />}>
                <ChangesPanel open={changes} />
              </Suspense>
            </ErrorBoundary>
          </div>
        )}
        {eventId !== null &&
          !isAside &&
          beside(
            side,
            <div className={styles.detail}>
              <ErrorBoundary
                name={t('part-event')}
                shows={eventId}
                leave={{
                  name: t('back-to-tabs', { tab: behind }),
                  onLeave: () => store.change({ event: null }),
                  onLeft: () => announceClosed(eventId),
                }}
              >
                <Suspense fallback={<OnItsWay />}>
                  <EventDetail tab={behind} onMap={own?.onMap} />
                </Suspense>
              </ErrorBoundary>
            </div>,
          )}
      </div>
      <PickedLine />
    </div>
  );
}

const beside = (side: HTMLElement | null, content: ReactElement) =>
  side === null ? content : createPortal(content, side);

type ContentProps = {
  readonly tab: Exclude<Tab, SmallTab>;
  readonly onPlace: PlaceChosen;
} & ClaimsPanelProps;

function TabContent({ tab, onPlace, ...claims }: ContentProps): ReactElement {
  switch (tab) {
    case 'events':
      return (
        <EventsList
          whenEmpty={
            <ErrorBoundary name={pageTexts.t('part-search')}>
              <Suspense fallback={null}>
                <PlaceOffer onPlace={onPlace} />
              </Suspense>
            </ErrorBoundary>
          }
        />
      );
    case 'claims':
      return <Claims {...claims} />;
    case 'analysis':
      return <AnalysisPanel />;
    case 'borders':
      return <Borders />;
    case 'upcoming':
      return <Upcoming />;
  }
}
