// Owns the line that says how many events are picked: it shows them as a view, or lets go of them; in that view it says which of them are not seen, and why.
import { useQuery } from '@tanstack/react-query';
import { searchQuery } from '../api/search-events.ts';
import type { Filter } from '../contract/filter.ts';
import { STATUSES, type Status } from '../contract/taxonomy.ts';
import { useAnswer, useRevision } from '../engine/client/use-engine.ts';
import { useChangeFilter, useView, useViewStore } from '../link/use-view.ts';
import { Button } from '../ui/button.tsx';
import { defineTexts, useTexts } from '../ui/i18n.ts';
import { numberName } from '../words/format.ts';
import { areFull, type Picked, pickedIn, setPicked, showing, usePicked } from './picked.ts';
import styles from './picked-line.module.css';

const texts = defineTexts('picked-line', {
  picked_one: '{{figure}} event picked',
  picked_other: '{{figure}} events picked',
  full: 'no more can be',
  show_one: 'Show it',
  show_other: 'Show them',
  clear: 'Clear',
  shown_one: 'The {{figure}} picked event',
  shown_other: 'The {{figure}} picked events',
  'shown-part': '{{shown}} of {{figure}} picked events',
  planned: '{{count}} planned',
  retracted: '{{count}} retracted',
  later: '{{count}} not known yet at this revision',
  others: '{{count}} left out by other filters',
  more: 'Pick more',
});

type Props = {
  /** Where it stands a second time on the page: it is said once. */
  readonly isQuiet?: boolean;
};

/** Nothing while nothing is picked. */
export function PickedLine({ isQuiet = false }: Props) {
  const filter = useView((view) => view.filter);
  const picks = usePicked();
  const role = isQuiet ? undefined : 'status';
  if (filter.pick !== undefined) return <InView filter={filter} pick={filter.pick} role={role} />;
  return picks.length === 0 ? null : <Marked picks={picks} role={role} />;
}

type Said = { readonly role: 'status' | undefined };

function Marked({ picks, role }: Said & { readonly picks: readonly Picked[] }) {
  const t = useTexts(texts);
  const store = useViewStore();
  const count = picks.length;
  return (
    <div className={styles.line}>
      <p className={styles.words} role={role}>
        {t('picked', { count, figure: numberName(count) })}
        {areFull(picks) && <span>: {t('full')}</span>}
      </p>
      <div className={styles.acts}>
        <Button
          variant="bare"
          className={styles.act}
          data-press="picked"
          onClick={() => store.change(showing(picks))}
        >
          {t('show', { count })}
        </Button>
        <Button variant="bare" className={styles.act} onClick={() => setPicked([])}>
          {t('clear')}
        </Button>
      </div>
    </div>
  );
}

function InView({
  filter,
  pick,
  role,
}: Said & { readonly filter: Filter; readonly pick: readonly string[] }) {
  const t = useTexts(texts);
  const changeFilter = useChangeFilter();
  const shown = useAnswer((answer) => answer?.totals.events);
  const statuses = useAnswer((answer) => answer?.facets.status);
  const revision = useRevision();
  const asked = useQuery({
    ...searchQuery(revision ?? 0, filter.q ?? '', pick),
    enabled: revision !== null,
  });
  const later = asked.isPlaceholderData ? undefined : asked.data?.later?.length;
  const count = pick.length;
  // Of those that the status alone leaves out, as the facet counts them.
  const leftOut = (status: Status) =>
    filter.status === undefined ? (statuses?.[STATUSES.indexOf(status)] ?? 0) : 0;
  const isKnown = shown !== undefined && later !== undefined;
  const reasons = { planned: leftOut('planned'), retracted: leftOut('retracted'), later: later ?? 0 };
  const rest = count - (shown ?? 0) - reasons.planned - reasons.retracted - reasons.later;
  const missing = Object.entries({ ...reasons, others: rest }).filter(([, some]) => some > 0);
  return (
    <div className={styles.line}>
      <p className={styles.words} role={role}>
        {!isKnown || shown === count ? (
          t('shown', { count, figure: numberName(count) })
        ) : (
          <>
            {t('shown-part', { shown: numberName(shown), figure: numberName(count) })}
            <span>
              {': '}
              {missing.map(([why, some]) => t(why as 'later', { count: numberName(some) })).join(', ')}
            </span>
          </>
        )}
      </p>
      <div className={styles.acts}>
        <Button
          variant="bare"
          className={styles.act}
          onClick={() => {
            const picks = pickedIn(filter);
            setPicked(picks);
            // A status that was named for their sake goes with them.
            const isForThem = picks.some(({ names }) => names.length > 0);
            changeFilter({ pick: undefined, ...(isForThem && { status: undefined }) });
          }}
        >
          {t('more')}
        </Button>
      </div>
    </div>
  );
}
