// Owns the line that says how many events are picked: it shows them as a view, or lets go of them; in that view it says which of them are not seen, and why.
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { frameQuery } from '../api/get-frame.ts';
import { searchQuery } from '../api/search-events.ts';
import type { Filter } from '../contract/filter.ts';
import { STATUSES, type Status } from '../contract/taxonomy.ts';
import { useAnswer, useRevision } from '../engine/client/use-engine.ts';
import { useView, useViewStore } from '../link/use-view.ts';
import { Button } from '../ui/button.tsx';
import { isFocusLost, isOnScreen, takesFocus } from '../ui/focus.ts';
import { defineTexts, useTexts } from '../ui/i18n.ts';
import { goToRegion } from '../ui/regions.ts';
import { numberName } from '../words/format.ts';
import { areFull, isPickedHere, type Picked, pickMore, setPicked, showPicked, usePicked } from './picked.ts';
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
  withheld: '{{count}} withheld',
  others: '{{count}} left out by other filters',
  grouped: 'events come in groups here; choose dates to see each',
  more: 'Pick more',
  'more-of-all': 'Pick more of all events',
});

type Props = {
  /** Over the map: nothing where the panel says it in sight. */
  readonly isSecond?: boolean;
};

/** Nothing while nothing is picked. */
export function PickedLine({ isSecond = false }: Props) {
  const filter = useView((view) => view.filter);
  const picks = usePicked();
  const isView = filter.pick !== undefined;
  const isSaid = isView || picks.length > 0;
  const isSaidElsewhere = useSaidElsewhere(isSecond && isSaid);
  const words = useRef<HTMLParagraphElement>(null);
  const listeners = useKeepFocus(words, isView ? 'view' : isSaid ? 'marked' : 'none', isSecond);
  if (!isSaid || isSaidElsewhere) return null;
  return (
    <div className={styles.line} data-picked={isSecond ? 'second' : 'first'} {...listeners}>
      <p ref={words} tabIndex={-1} className={styles.words} role={isSecond ? undefined : 'status'}>
        {filter.pick === undefined ? <Marked picks={picks} /> : <InView filter={filter} pick={filter.pick} />}
      </p>
      <div className={styles.acts}>
        {isView ? <More filter={filter} /> : <MarkedActs count={picks.length} />}
      </div>
    </div>
  );
}

/** Told anew with each render: the panel may have come or gone with what moved the map. */
function useSaidElsewhere(isAsked: boolean): boolean {
  const [isElsewhere, setElsewhere] = useState(false);
  useLayoutEffect(() => {
    const first = isAsked ? document.querySelector<HTMLElement>('[data-picked="first"]') : null;
    setElsewhere(first !== null && isOnScreen(first));
  });
  return isElsewhere;
}

/** A button that was pressed gives way to others: the keyboard goes to the words that say what is shown now, without these to the rows. */
function useKeepFocus(words: RefObject<HTMLElement | null>, says: string, isOverMap: boolean) {
  const isInside = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said is what takes the buttons away
  useLayoutEffect(() => {
    if (!isInside.current || !isFocusLost()) return;
    isInside.current = false;
    if (takesFocus(words.current)) return;
    if (!isOverMap || !takesFocus(document.querySelector('[role="dialog"] li > :first-child')))
      goToRegion('panel');
  }, [words, says, isOverMap]);
  return {
    onFocus: () => {
      isInside.current = true;
    },
    onBlur: () => {
      isInside.current = false;
    },
  };
}

function Act({ onPress, name, children }: { onPress: () => void; name?: string; children: ReactNode }) {
  return (
    <Button variant="bare" className={styles.act} data-press={name} onClick={onPress}>
      {children}
    </Button>
  );
}

function Marked({ picks }: { readonly picks: readonly Picked[] }) {
  const t = useTexts(texts);
  const count = picks.length;
  return (
    <>
      {t('picked', { count, figure: numberName(count) })}
      {areFull(picks) && <span>: {t('full')}</span>}
    </>
  );
}

function MarkedActs({ count }: { readonly count: number }) {
  const t = useTexts(texts);
  const store = useViewStore();
  return (
    <>
      <Act name="picked" onPress={() => showPicked(store)}>
        {t('show', { count })}
      </Act>
      <Act onPress={() => setPicked([])}>{t('clear')}</Act>
    </>
  );
}

function More({ filter }: { readonly filter: Filter }) {
  const t = useTexts(texts);
  const store = useViewStore();
  return <Act onPress={() => pickMore(store)}>{t(isPickedHere(filter) ? 'more' : 'more-of-all')}</Act>;
}

function InView({ filter, pick }: { readonly filter: Filter; readonly pick: readonly string[] }) {
  const t = useTexts(texts);
  const shown = useAnswer((answer) => answer?.totals.events);
  const statuses = useAnswer((answer) => answer?.facets.status);
  const revision = useRevision();
  const asked = useQuery({
    ...searchQuery(revision ?? 0, filter.q ?? '', pick),
    enabled: revision !== null,
  });
  const frame = useQuery({ ...frameQuery(revision ?? 0), enabled: revision !== null });
  const found = asked.isPlaceholderData ? undefined : asked.data;
  const later = found?.later?.length;
  const withheld = found?.withheld?.length ?? 0;
  const count = pick.length;
  const whole = t('shown', { count, figure: numberName(count) });
  // A group passes whole, by the event that it is named after: of the others nothing is known.
  if (frame.data !== undefined && frame.data.grain !== 'event')
    return (
      <>
        {whole}
        <span>: {t('grouped')}</span>
      </>
    );
  // Of those that the status alone leaves out, as the facet counts them.
  const leftOut = (status: Status) =>
    filter.status === undefined ? (statuses?.[STATUSES.indexOf(status)] ?? 0) : 0;
  if (shown === undefined || later === undefined || shown === count) return whole;
  const reasons = { planned: leftOut('planned'), retracted: leftOut('retracted'), later, withheld };
  const others = count - shown - reasons.planned - reasons.retracted - later - withheld;
  const missing = Object.entries({ ...reasons, others }).filter(([, some]) => some > 0);
  return (
    <>
      {t('shown-part', { shown: numberName(shown), figure: numberName(count) })}
      <span>
        {': '}
        {missing.map(([why, some]) => t(why as 'later', { count: numberName(some) })).join(', ')}
      </span>
    </>
  );
}
