// Owns the count of events that match, and the one line that says it where there is no room for more: with its dead, but not above an open event, whose own they would seem.
import { useAnswer, useIsSearching } from '../../engine/client/use-engine.ts';
import { useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import { tollTexts } from '../../words/toll-words.ts';
import styles from './event-count.module.css';
import { texts } from './texts.ts';

/** Whether planned or retracted events are asked for: those are not among all. */
export const useNamesHidden = (): boolean =>
  useAnswer(
    (answer) => answer?.filter.status?.any.some((one) => one === 'planned' || one === 'retracted') ?? false,
  );

export function Searching() {
  const t = useTexts(texts);
  return <p className={styles.count}>{t('searching')}</p>;
}

export function EventCount({ events, all }: { readonly events: number; readonly all: number }) {
  const t = useTexts(texts);
  return (
    <p className={styles.count}>
      <strong className={styles.number}>{numberName(events)}</strong>{' '}
      {events === all ? t('events', { count: events }) : t('of-events', { count: all, all: numberName(all) })}
    </p>
  );
}

/** `isBrief`: without the number of all events. */
export function CountLine({ isBrief = false }: { readonly isBrief?: boolean }) {
  const t = useTexts(tollTexts);
  const totals = useAnswer((answer) => answer?.totals ?? null);
  const namesHidden = useNamesHidden();
  const isSearching = useIsSearching();
  const isEventOpen = useView((view) => view.event !== null);
  if (totals === null) return <div className={styles.line} aria-hidden="true" />;
  const { events, all, killed } = totals;
  return (
    <div className={styles.line} data-brief={isBrief || undefined}>
      {isSearching ? (
        <Searching />
      ) : (
        <>
          <EventCount events={events} all={isBrief || namesHidden ? events : all} />
          {killed.withFigure > 0 && !isEventOpen && (
            <p className={styles.killed}>{t('killed', { figure: numberName(killed.best) })}</p>
          )}
        </>
      )}
    </div>
  );
}
