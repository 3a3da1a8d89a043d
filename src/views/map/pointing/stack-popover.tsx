// Owns the list of what is in a stack, or known only to an area: a dialog beside it on the map, one row an event, newest first.

import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { Map as LeafletMap } from 'leaflet';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { eventByKeyQuery } from '../../../api/get-events-by-keys.ts';
import { EventsWithin } from '../../../cards/events-within.tsx';
import { pressPick } from '../../../cards/pick-toggle.tsx';
import { PickedLine } from '../../../cards/picked-line.tsx';
import type { SarhadEvent } from '../../../contract/event.ts';
import { MAX_PAGE } from '../../../contract/reads.ts';
import { useEngine, useRevision } from '../../../engine/client/use-engine.ts';
import { useView } from '../../../link/use-view.ts';
import { useBackCloses } from '../../../ui/back-closes.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { useTexts } from '../../../ui/i18n.ts';
import { X } from '../../../ui/icons.tsx';
import { actOf, isPressed } from '../../../ui/keys.ts';
import { Scan } from '../../../ui/later-icons.tsx';
import { STACK_KEYS } from '../../../ui/later-part-keys.ts';
import { DIALOG_KEYS } from '../../../ui/part-keys.ts';
import { numberName } from '../../../words/format.ts';
import type { Insets } from '../camera/insets.ts';
import { positionCard } from '../camera/position-card.ts';
import { fitBox } from '../camera/region.ts';
import { controlsOf, openArea, screenPoint, useMapFrame } from '../camera/use-map-frame.ts';
import { stackInWords, tollAndStatus } from '../marks/describe.ts';
import { type Mark, nameOf } from '../marks/marks.ts';
import { SPREAD_ZOOM_MAX, spreadBox } from '../marks/spread-box.ts';
import { texts } from '../texts.ts';
import styles from './stack-popover.module.css';
import { StackRow } from './stack-row.tsx';
import { useEventOf } from './use-event-of.ts';
import { useInPlace } from './use-in-place.ts';

/** Rows shown at most: what one request brings. */
export const ROWS_MAX = MAX_PAGE;

type CardProps = {
  readonly map: LeafletMap;
  readonly insets: Insets;
  readonly onSelect: (key: number) => void;
  readonly onClose: () => void;
};

export function StackPopover({ mark, ...card }: CardProps & { readonly mark: Mark }) {
  const newest = useEventOf(mark);
  const isInPlace = useInPlace(mark) ?? false;
  return (
    <MembersPopover
      {...card}
      at={mark}
      count={mark.count}
      keys={useMembers(mark)}
      title={stackInWords(mark, newest, isInPlace)}
      facts={tollAndStatus(mark)}
    />
  );
}

type Props = CardProps & {
  /** Beside what it stands: plane coordinates, and px around them. */
  readonly at: Pick<Mark, 'x' | 'y' | 'radius'>;
  readonly count: number;
  /** Of the newest events, `ROWS_MAX` at most. */
  readonly keys: readonly number[];
  readonly title: string;
  /** Killed, contested, planned. */
  readonly facts?: string;
};

export function MembersPopover({
  map,
  insets,
  at,
  count,
  keys,
  title,
  facts = '',
  onSelect,
  onClose,
}: Props) {
  const t = useTexts(texts);
  const titleId = useId();
  const card = useRef<HTMLDivElement>(null);
  const revision = useRevision();
  const events = useQueries({
    queries: keys.map((key) => ({ ...eventByKeyQuery(revision ?? 0, key), enabled: revision !== null })),
    combine: (results) => results.map(({ data }) => data),
  });
  const selected = useView((view) => view.event);
  const box = spreadBox(events.flatMap((event) => (event?.coordinates ? [event.coordinates] : [])));

  // Events that no zoom parts are of one place, which can be asked about: by the one that knows it best.
  const isOnePlace = box === null && keys.length === count;
  const [place] = isOnePlace ? events.flatMap((event) => event ?? []).sort(byPrecision) : [];

  useBackCloses(onClose);
  useMapFrame(map);
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const anchor = screenPoint(map, at.x, at.y, at.radius);
    const { left, top } = positionCard(size, anchor, openArea(map, insets), controlsOf(map));
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  });

  // Focus goes in when the list opens, to the first row when rows come, and comes back when its row has gone.
  const hasOpened = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are what may take the focus away
  useEffect(() => {
    const element = card.current;
    const active = document.activeElement;
    if (!element || (hasOpened.current && active !== element && active !== document.body)) return;
    hasOpened.current = true;
    (element.querySelector<HTMLElement>('li > :first-child') ?? element).focus({ preventScroll: true });
  }, [keys]);

  const onKeyDown = (event: KeyboardEvent) => {
    const act = actOf(STACK_KEYS, event);
    if (isPressed(DIALOG_KEYS.close, event)) onClose();
    else if (act === 'pick') pressPick(event.target, 'li');
    else if (act !== null) stepFocus(card.current, act === 'next' ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const zoomToThese = () => {
    if (!box) return;
    onClose();
    fitBox(map, box, insets, { marginPx: 56, maxZoom: SPREAD_ZOOM_MAX });
  };

  return (
    <div
      ref={card}
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      className={styles.card}
      onKeyDown={onKeyDown}
    >
      <header className={styles.head}>
        <div className={styles.title}>
          <h2 id={titleId}>{title}</h2>
          {facts && <p className={styles.killed}>{facts}</p>}
        </div>
        {box && (
          <Button variant="bare" className={styles.zoom} title={t('zoom-to-these')} onClick={zoomToThese}>
            <span className={styles.words}>{t('zoom-to-these')}</span>
            <Scan className={styles.sign} size={16} aria-hidden="true" />
          </Button>
        )}
        <IconButton variant="bare" label={t('close')} onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </header>
      <ul className={styles.rows}>
        {keys.map((key, index) => (
          <StackRow
            key={key}
            event={events[index]}
            isSelected={selected !== null && events[index]?.id === selected}
            onSelect={() => onSelect(key)}
          />
        ))}
      </ul>
      {count > ROWS_MAX && (
        <p className={styles.capped}>
          {t('list-capped', { shown: numberName(ROWS_MAX), all: numberName(count) })}
        </p>
      )}
      <PickedLine isSecond />
      {place?.coordinates && (
        <footer className={styles.near}>
          <EventsWithin point={place.coordinates} name={place.place} precisionKm={place.precisionKm} />
        </footer>
      )}
    </div>
  );
}

const byPrecision = (a: SarhadEvent, b: SarhadEvent) => a.precisionKm - b.precisionKm;

/** Keys of what is in the stack now, newest first. The same stack stays under filtering, its members do not. */
function useMembers(mark: Mark): readonly number[] {
  const engine = useEngine();
  const { data } = useQuery({
    queryKey: ['map-stack', mark],
    queryFn: async () => [...(await engine.members(nameOf(mark), ROWS_MAX))],
    networkMode: 'always',
    staleTime: 0,
    gcTime: 0,
    // While a filter is dragged the rows stay until the next ones are there.
    placeholderData: keepPreviousData,
  });
  return data ?? NONE;
}
const NONE: readonly number[] = [];

function stepFocus(card: HTMLElement | null, step: number): void {
  const rows = [...(card?.querySelectorAll<HTMLElement>('li > :first-child') ?? [])];
  const at = rows.findIndex((row) => row.parentElement?.contains(document.activeElement));
  rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.focus();
}
