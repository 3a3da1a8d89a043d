// Owns the detail of the selected event: asks for it, shows it, walks to its neighbours and relatives, closes.
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef } from 'react';
import { eventQuery } from '../../api/get-event.ts';
import { pressPick } from '../../cards/pick-toggle.tsx';
import { useToday } from '../../cards/use-today.ts';
import { formatFilter } from '../../contract/filter-grammar.ts';
import type { Status } from '../../contract/taxonomy.ts';
import { useAnswer } from '../../engine/client/use-engine.ts';
import { useView, useViewStore } from '../../link/use-view.ts';
import { actOf, isTyping } from '../../ui/keys.ts';
import { DETAIL_KEYS } from '../../ui/later-part-keys.ts';
import { DetailBar } from './detail-bar.tsx';
import { DetailBody } from './detail-body.tsx';
import { DetailFailed, DetailLoading } from './detail-states.tsx';
import styles from './event-detail.module.css';
import { useDetailFocus } from './use-detail-focus.ts';
import { usePlace } from './use-place.ts';
import { useReplaced } from './use-replaced.ts';
import { useRestoredId } from './use-restored-id.ts';

type Props = {
  /** The name of the tab behind the event, to which one returns. */
  readonly tab: string;
  /** Where the map is not beside it: shows it there. */
  readonly onMap?: (() => void) | undefined;
};

/** Nothing without a selected event: the tab stands in its place. */
export function EventDetail({ tab, onMap }: Props) {
  const id = useView((view) => view.event);
  return id === null ? null : <Detail id={id} tab={tab} onMap={onMap} />;
}

/** Of no event: a query needs one although it is not asked. */
const NO_REVISION = 0;

const outsideTotalsOf = (status: Status | undefined) =>
  status === 'planned' || status === 'retracted' ? status : null;

function Detail({ id, tab, onMap }: Props & { readonly id: string }) {
  const store = useViewStore();
  const revision = useAnswer((answer) => answer?.revision ?? null);
  const todayDay = useToday();
  const {
    data: reply,
    error,
    refetch,
  } = useQuery({
    ...eventQuery(revision ?? NO_REVISION, id),
    enabled: revision !== null,
  });
  const isFiltered = useView(({ filter }) => formatFilter({ ...filter, asof: undefined }).length > 0);
  const event = reply?.event;
  const isRestored = useRestoredId(error);
  const ledFrom = useReplaced(id, reply);
  const place = usePlace(revision ?? NO_REVISION, event?.key);
  const hasFailed = event === undefined && error !== null && !isRestored;
  const heading = useRef<HTMLHeadingElement & HTMLParagraphElement>(null);
  const shown = event ? 'event' : hasFailed ? 'failure' : null;
  useDetailFocus(id, shown, () => store.getView().event === null, heading);

  const select = (other: string) => store.change({ event: other });
  const close = () => store.change({ event: null });
  const onKeyDown = (key: KeyboardEvent) => {
    const act = key.defaultPrevented ? null : actOf(DETAIL_KEYS, key);
    const isPick = act === 'pick' && !isTyping(key.target) && pressPick(key.target, '[data-detail]');
    if (act !== 'close' && !isPick) return;
    key.preventDefault();
    if (act === 'close') close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape anywhere inside closes; the button for it is the first one
    <div className={styles.detail} data-detail onKeyDown={onKeyDown}>
      <DetailBar
        tab={tab}
        open={id}
        event={event}
        place={event ? place : null}
        outsideTotals={isFiltered ? null : outsideTotalsOf(event?.status)}
        onMap={event && event.coordinates !== null ? onMap : undefined}
        onClose={close}
        onSelect={select}
      />
      {/* Another event begins at its top. */}
      <div className={styles.scroller} key={id}>
        {reply && revision !== null && (
          <DetailBody
            reply={reply}
            ledFrom={ledFrom}
            revision={revision}
            todayDay={todayDay}
            headingRef={heading}
            onSelect={select}
          />
        )}
        {hasFailed && (
          <DetailFailed
            id={id}
            tab={tab}
            error={error}
            headingRef={heading}
            onRetry={() => void refetch()}
            onDrop={close}
          />
        )}
        {shown === null && <DetailLoading />}
      </div>
    </div>
  );
}
