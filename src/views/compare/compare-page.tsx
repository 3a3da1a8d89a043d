// Owns the comparison over the page: the view beside the period before it or another selection, and what stands there until it has come, or where it cannot.
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useContext, useId, useRef, useSyncExternalStore } from 'react';
import { ApiFailure, type Failure } from '../../api/failure.ts';
import { comparisonQuery } from '../../api/get-comparison.ts';
import { CopyLink } from '../../cards/copy-link.tsx';
import { useNames } from '../../cards/use-names.ts';
import { NoDataContext, useRevision } from '../../engine/client/use-engine.ts';
import { addressOfView } from '../../link/link.ts';
import { pageAt } from '../../link/short-link.ts';
import { useView, useViewStore } from '../../link/use-view.ts';
import type { View } from '../../link/view.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { matchesMedia, watchMedia } from '../../ui/media.ts';
import { DialogTop, ModalDialog } from '../../ui/modal-dialog.tsx';
import { canPress, pressOnPage } from '../../ui/press-on-page.ts';
import styles from './compare.module.css';
import { Comparison } from './comparison.tsx';
import { type Side, sidesOf } from './sides.ts';
import { texts } from './texts.ts';

export function ComparePage() {
  const view = useView((whole) => whole);
  return view.compare === null ? null : <Shown view={view} compared={view.compare} />;
}

type ShownProps = { readonly view: View; readonly compared: string };

function Shown({ view, compared }: ShownProps) {
  const t = useTexts(texts);
  const id = useId();
  const store = useViewStore();
  const names = useNames();
  const setDates = useRef<HTMLButtonElement>(null);
  const sides = sidesOf(view.filter, compared, names);
  const leave = () => store.change({ compare: null });
  const open = ({ filter }: Side) =>
    store.change((shown) => ({
      compare: null,
      filter: { ...filter, ...(shown.filter.asof !== undefined && { asof: shown.filter.asof }) },
    }));
  return (
    <ModalDialog
      form="page"
      className={styles.page}
      labelledBy={`${id}-title`}
      isInAddress
      focus={setDates}
      onClose={leave}
    >
      <div className={styles.top}>
        <DialogTop titleId={`${id}-title`} title={t('title')} close={t('close')} onClose={leave}>
          <span className={styles.copy}>
            <CopyLink address={addressOfView(view, pageAt(location))} label={t('copy')} />
          </span>
        </DialogTop>
      </div>
      <section
        className={styles.scroll}
        aria-label={t('content')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys, too
        tabIndex={0}
      >
        {sides === null ? (
          <NoPeriod
            hasDates={view.filter.from !== undefined && view.filter.to !== undefined}
            onLeave={leave}
            button={setDates}
          />
        ) : (
          <Asked view={view} compared={compared} sides={sides} onOpen={open} />
        )}
      </section>
    </ModalDialog>
  );
}

type NoPeriodProps = {
  readonly hasDates: boolean;
  readonly onLeave: () => void;
  readonly button: RefObject<HTMLButtonElement | null>;
};

function NoPeriod({ hasDates, onLeave, button }: NoPeriodProps) {
  const t = useTexts(texts);
  return (
    <div role="status" className={styles.state}>
      <p>{t(hasDates ? 'nothing-before' : 'needs-dates')}</p>
      {canPress('dates') && (
        <Button
          ref={button}
          variant="primary"
          onClick={() => {
            onLeave();
            pressOnPage('dates');
          }}
        >
          {t('set-dates')}
        </Button>
      )}
    </div>
  );
}

type AskedProps = ShownProps & {
  readonly sides: readonly [Side, Side];
  readonly onOpen: (side: Side) => void;
};

function Asked({ view: { filter }, compared, sides, onOpen }: AskedProps) {
  const t = useTexts(texts);
  const shown = useRevision();
  const hasNoData = useContext(NoDataContext);
  // Where the events themselves do not come, numbers and pictures may.
  const revision = shown ?? (hasNoData ? (filter.asof ?? 0) : null);
  const width = useSyncExternalStore(watchWidth, pictureWidth);
  const { data, error, refetch } = useQuery({
    ...comparisonQuery({ revision: revision ?? 0, filter, compared, width }),
    enabled: revision !== null,
  });
  if (data) return <Comparison sides={sides} reply={data} onOpen={onOpen} />;
  if (!error)
    return (
      <p role="status" className={styles.state}>
        {t('loading')}
      </p>
    );
  const failure = error instanceof ApiFailure ? error.failure : null;
  const refusal = refusalOf(failure);
  return (
    <div role="alert" className={styles.state}>
      <p className={styles.what}>{t('failed')}</p>
      <p>
        {refusal === null
          ? failure && t(failure.kind, detailsOf(failure))
          : t('refused', { detail: refusal })}
      </p>
      {refusal === null && <Button onClick={() => void refetch()}>{t('retry')}</Button>}
    </div>
  );
}

/** What the server does not know of what is asked; null: something else failed. */
function refusalOf(failure: Failure | null): string | null {
  const faults = failure?.kind === 'http' && failure.status === 400 ? failure.problem?.errors : undefined;
  return faults ? faults.map(({ detail }) => detail).join('; ') : null;
}

const detailsOf = (failure: Failure) =>
  failure.kind === 'http' ? { status: String(failure.status), detail: failure.problem?.detail ?? '' } : {};

/** Widths of pictures, px, by the screens on which columns have as much room: letters in them are as large as those around. */
const WIDTHS = [
  ['(min-width: 77.5rem)', 600],
  ['(min-width: 56.25rem)', 440],
  ['(min-width: 40rem)', 580],
  ['(min-width: 23.5rem)', 350],
] as const;
const NARROWEST = 290;
const pictureWidth = () => WIDTHS.find(([query]) => matchesMedia(query))?.[1] ?? NARROWEST;
const watchWidth = (listener: () => void) =>
  watchMedia(
    WIDTHS.map(([query]) => query),
    listener,
  );
