// Owns the panel of planned events: those still to come, soonest first, and apart from them those whose day has passed, with and without a report.
import { useEffect, useId } from 'react';
import { reachOf } from '../../api/get-reach.ts';
import { EventCard } from '../../cards/event-card.tsx';
import { lastDayOf } from '../../cards/event-facts.ts';
import { MethodLink } from '../../cards/method-link.tsx';
import { onClosed } from '../../cards/return-focus.ts';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { useToday } from '../../cards/use-today.ts';
import type { SarhadEvent } from '../../contract/event.ts';
import { useIsSearching } from '../../engine/client/use-engine.ts';
import { useView, useViewStore } from '../../link/use-view.ts';
import { Button } from '../../ui/button.tsx';
import { isFocusLost, takesFocus } from '../../ui/focus.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { STOP, useRoving } from '../../ui/use-roving.ts';
import { dayName, numberName } from '../../words/format.ts';
import type { PlannedGroup } from './group-planned.ts';
import styles from './upcoming-list.module.css';
import { usePlanned } from './use-planned.ts';

const texts = defineTexts('upcoming', {
  obeys: 'Planned events obey every filter but dates and status.',
  'to-come': 'Still to come',
  'to-come-none': 'No event that matches is planned for {{today}} or later.',
  'without-outcome': 'Day passed, no report of it yet',
  'with-outcome': 'Day passed, reported since',
  'not-collected':
    'Nothing was collected after {{date}}: of events planned for later days no report could be found.',
  empty: 'No planned event matches.',
  'empty-advice': 'Votes, expiries, summits and talks stand here when a source announces them.',
  first: 'The first {{shown}} of {{count}} planned events. Filter to see others.',
  loading: 'Loading planned events…',
  failed: 'Planned events could not be loaded.',
  retry: 'Try again',
});

export function Upcoming() {
  const t = useTexts(texts);
  const todayDay = useToday();
  const { groups, shown, count, hasFailed, retry } = usePlanned();
  const reach = useShownMeta(reachOf) ?? null;
  const isSearching = useIsSearching();
  const roving = useRoving<HTMLDivElement>();
  const panel = roving.ref;
  useEffect(
    () =>
      onClosed((id) => {
        const card = panel.current?.querySelector<HTMLElement>(`[data-event="${CSS.escape(id)}"]`);
        return !isFocusLost() || takesFocus(card ?? null);
      }),
    [panel],
  );
  if (hasFailed)
    return (
      <div className={styles.state} role="alert">
        <p className={styles.what}>{t('failed')}</p>
        <Button onClick={retry}>{t('retry')}</Button>
      </div>
    );
  if (groups === undefined || isSearching)
    return (
      <p className={styles.state} role="status">
        {t('loading')}
      </p>
    );
  const isBeyondReach =
    reach !== null && groups.withoutOutcome.events.some((event) => lastDayOf(event) > reach.thinDay);
  return (
    <div className={styles.panel} {...roving}>
      <p className={styles.obeys}>
        {t('obeys')} <MethodLink section="status" />
      </p>
      {count === 0 ? (
        <div className={styles.state} role="status">
          <p className={styles.what}>{t('empty')}</p>
          <p>{t('empty-advice')}</p>
        </div>
      ) : (
        <>
          <Group
            heading={t('to-come')}
            group={groups.toCome}
            todayDay={todayDay}
            none={t('to-come-none', { today: dayName(todayDay) })}
          />
          <Group
            heading={t('without-outcome')}
            group={groups.withoutOutcome}
            todayDay={todayDay}
            {...(isBeyondReach && { note: t('not-collected', { date: dayName(reach.thinDay) }) })}
          />
          <Group heading={t('with-outcome')} group={groups.withOutcome} todayDay={todayDay} />
        </>
      )}
      {count > shown && <p className={styles.obeys}>{t('first', { shown, count })}</p>}
    </div>
  );
}

type GroupProps = {
  readonly heading: string;
  readonly group: PlannedGroup;
  readonly todayDay: number;
  /** Said when the group is empty; a group without it is then left out. */
  readonly none?: string;
  /** Said above its events. */
  readonly note?: string;
};

function Group({ heading, group, todayDay, none, note }: GroupProps) {
  const id = useId();
  const { events, count } = group;
  if (events.length === 0 && none === undefined) return null;
  return (
    <section aria-labelledby={id}>
      <h2 className={styles.heading} id={id}>
        {heading} {count !== null && <span className={styles.count}>{numberName(count)}</span>}
      </h2>
      {note !== undefined && <p className={styles.none}>{note}</p>}
      {events.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <ul>
          {events.map((event) => (
            <li key={event.key}>
              <Card event={event} todayDay={todayDay} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Card({ event, todayDay }: { readonly event: SarhadEvent; readonly todayDay: number }) {
  const id = useId();
  const store = useViewStore();
  const isSelected = useView((view) => view.event === event.id);
  return (
    <button
      type="button"
      {...STOP}
      data-event={event.id}
      className={styles.card}
      aria-current={isSelected ? 'true' : undefined}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-details`}
      onClick={() => store.change({ event: event.id })}
    >
      <EventCard event={event} todayDay={todayDay} titleId={`${id}-title`} detailsId={`${id}-details`} />
    </button>
  );
}
