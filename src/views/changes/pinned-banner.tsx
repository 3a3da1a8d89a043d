// Owns the banner of a view that is pinned to a revision: which one, what has changed in the view since, and the ways to that, to another day, to the live view.
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { changeCountsQuery } from '../../api/get-changes.ts';
import { metaQuery } from '../../api/get-meta.ts';
import { asOfDay } from '../../cards/as-of-day.ts';
import { Runs } from '../../cards/runs.tsx';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { CalendarDays, Clock } from '../../ui/later-icons.tsx';
import { dateName } from '../../words/format.ts';
import { plain, type Run, runsAround } from '../../words/runs.ts';
import { withheldInWords } from '../../words/withheld-words.ts';
import { countRuns, totalOf } from './count-runs.ts';
import { hasOtherReference } from './has-other-reference.ts';
import { openChanges, useOpenChanges } from './open-changes.ts';
import styles from './pinned-banner.module.css';
import { texts } from './texts.ts';

type Props = {
  /** The revision on the screen, and the newest. */
  readonly revision: number;
  readonly newest: number;
  readonly onAnotherDay: () => void;
};

export function PinnedBanner({ revision, newest, onAnotherDay }: Props) {
  const t = useTexts(texts);
  const banner = useRef<HTMLElement>(null);
  useOwnHeight(banner);
  const filter = useView((view) => view.filter);
  const changeFilter = useChangeFilter();
  const meta = useQuery(metaQuery(revision)).data;
  const counts = useQuery(changeCountsQuery({ since: revision, until: newest, filter }));
  const isOpen = useOpenChanges() !== null;
  const known = meta?.changedAt.slice(0, 10);
  const rules = useQuery(metaQuery()).data?.rules;
  return (
    <section ref={banner} aria-label={t('banner')} className={styles.banner} data-region="pinned">
      <Clock size={16} aria-hidden="true" className={styles.sign} />
      <p className={styles.words} role="status">
        {known !== undefined && <Runs runs={asOfRuns(filter.asof, { known, revision })} />}{' '}
        {counts.data ? (
          <Runs runs={sinceRuns(counts.data.inView, revision === newest)} />
        ) : (
          t(counts.isError ? 'counting-failed' : 'counting')
        )}
        {meta?.withheld && ` ${withheldInWords(meta.withheld)}`}
        {hasOtherReference(meta?.rules, rules) && ` ${t('reference-since')}`}
      </p>
      {counts.isError && (
        <button type="button" className={styles.link} onClick={() => void counts.refetch()}>
          {t('retry')}
        </button>
      )}
      {revision < newest && (
        <button
          type="button"
          className={styles.link}
          data-press="changes"
          aria-expanded={isOpen}
          onClick={() => openChanges(isOpen ? null : { since: revision, isSinceVisit: false })}
        >
          {t(isOpen ? 'hide' : 'show')}
        </button>
      )}
      <div className={styles.ways}>
        <Button
          data-press="time-travel"
          aria-label={t('another-day')}
          aria-haspopup="dialog"
          onClick={onAnotherDay}
        >
          <CalendarDays size={14} aria-hidden="true" />
          <span className={styles.day}>{t('another-day')}</span>
        </Button>
        <Button variant="primary" onClick={() => changeFilter({ asof: undefined }, 'step')}>
          {t('go-live')}
        </Button>
      </div>
    </section>
  );
}

/** What floats over a phone's map begins below the banner, however high its words make it. */
function useOwnHeight(banner: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const element = banner.current;
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      style.setProperty('--pinned-block', `${element.offsetHeight}px`),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty('--pinned-block');
    };
  }, [banner]);
}

type Known = { readonly known: string; readonly revision: number };

/** A day is said as it was asked for; one before the first revision shows that, and says so. */
function asOfRuns(asof: string | undefined, { known, revision }: Known): Run[] {
  const { day, isBeforeFirst } = asOfDay(asof, known);
  const say = (values: { value: string }) =>
    texts.t(isBeforeFirst ? 'before-first' : 'data-as-of', { ...values, revision: String(revision) });
  return runsAround(say, dateName(day));
}

function sinceRuns(counts: Parameters<typeof countRuns>[0], isNewest: boolean): Run[] {
  if (isNewest) return [plain(texts.t('newest'))];
  if (totalOf(counts) + counts.withheld === 0) return [plain(texts.t('unchanged'))];
  return runsAround((values) => texts.t('since-then', values), countRuns(counts));
}
