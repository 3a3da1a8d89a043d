// Owns one row of the list: a card that selects its event, a skeleton while its text is not there. `rows-failure` says why it is not.
import { useQuery } from '@tanstack/react-query';
import { memo, useEffect } from 'react';
import { eventByKeyQuery } from '../../api/get-events-by-keys.ts';
import { EventCard } from '../../cards/event-card.tsx';
import { useNewsOf } from '../../cards/news.ts';
import { PickToggle } from '../../cards/pick-toggle.tsx';
import type { SarhadEvent } from '../../contract/event.ts';
import { distanceKm, type LngLat } from '../../geo/sphere.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import styles from './event-row.module.css';

const texts = defineTexts('event-row', {
  missing: 'This event is no longer in the data.',
});

type Props = {
  readonly row: number;
  readonly eventKey: number | undefined;
  readonly revision: number;
  readonly selectedId: string | null;
  readonly isTabStop: boolean;
  readonly todayDay: number;
  /** From where distances are said; none where the list is not sorted by them. */
  readonly from: LngLat | undefined;
  readonly onSelect: (event: SarhadEvent, row: number) => void;
  /** Called when the card is there. */
  readonly onReady: () => void;
};

export const EventRow = memo(function EventRow({ eventKey, revision, ...rest }: Props) {
  if (eventKey === undefined) return <Skeleton />;
  return <KnownRow eventKey={eventKey} revision={revision} {...rest} />;
});

function KnownRow({
  row,
  eventKey,
  revision,
  selectedId,
  isTabStop,
  todayDay,
  from,
  onSelect,
  onReady,
}: Props & { readonly eventKey: number }) {
  const t = useTexts(texts);
  const news = useNewsOf(eventKey);
  const { data: event } = useQuery(eventByKeyQuery(revision, eventKey));
  const isReady = Boolean(event);
  useEffect(() => {
    if (isReady) onReady();
  }, [isReady, onReady]);
  if (event === null) return <p className={styles.failed}>{t('missing')}</p>;
  // When its text could not be had, too: the list says so once.
  if (event === undefined) return <Skeleton />;
  const isSelected = event.id === selectedId;
  return (
    <>
      <button
        type="button"
        data-row={row}
        className={styles.row}
        aria-current={isSelected ? 'true' : undefined}
        aria-labelledby={`event-${eventKey}-title`}
        aria-describedby={`event-${eventKey}-details`}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => onSelect(event, row)}
      >
        <EventCard
          event={event}
          todayDay={todayDay}
          news={news}
          awayKm={from && event.coordinates ? distanceKm(from, event.coordinates) : undefined}
          titleId={`event-${eventKey}-title`}
          detailsId={`event-${eventKey}-details`}
        />
      </button>
      <PickToggle event={event} titleId={`event-${eventKey}-title`} className={styles.pick} isOfRow />
    </>
  );
}

export function Skeleton() {
  return (
    <div className={styles.skeleton} aria-hidden="true">
      <span className={styles.dot} />
      <span className={styles.bars}>
        <span />
        <span />
        <span />
        <span />
      </span>
    </div>
  );
}
