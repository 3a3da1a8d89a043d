// Owns the bar above an open event: back to the tab behind it, its place in it, the one before and the one after.
import { type ReactNode, useEffect, useState } from 'react';
import { PickToggle } from '../../cards/pick-toggle.tsx';
import type { Pickable } from '../../cards/picked.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { ChevronLeft, ChevronRight, MapPin } from '../../ui/later-icons.tsx';
import { numberName } from '../../words/format.ts';
import styles from './detail-bar.module.css';
import type { Place } from './use-place.ts';

const texts = defineTexts('detail-bar', {
  back: 'Back to {{tab}}',
  'on-map': 'On the map',
  place: '{{rank}} of {{total}}',
  outside: 'Not in the current filter',
  planned: 'Planned: not in the totals',
  retracted: 'Retracted: not in the totals',
  before: 'Previous event in the list',
  after: 'Next event in the list',
});

type Props = {
  /** The name of the tab behind the event. */
  readonly tab: string;
  /** Id of the event that is open. */
  readonly open: string;
  /** Undefined until it is known. */
  readonly event: Pickable | undefined;
  readonly place: Place | null;
  /** Why the event is in no list though nothing filters: by its status. */
  readonly outsideTotals: 'planned' | 'retracted' | null;
  /** Undefined: the map is beside it, or it has no place there. */
  readonly onMap: (() => void) | undefined;
  readonly onClose: () => void;
  readonly onSelect: (id: string) => void;
};

export function DetailBar({ tab, open, event, place, outsideTotals, onMap, onClose, onSelect }: Props) {
  const t = useTexts(texts);
  // Once it is known of one event, the buttons stay for who steps from there: whatever comes next comes soon.
  const [hasPlace, setHasPlace] = useState(false);
  if (!hasPlace && place?.rank != null) setHasPlace(true);
  return (
    <div className={styles.bar}>
      <Button variant="bare" onClick={onClose} aria-label={t('back', { tab })} className={styles.back}>
        <span aria-hidden="true" className={styles.arrow}>
          ←
        </span>
        {tab}
      </Button>
      {onMap && (
        <Button variant="bare" className={styles.map} onClick={onMap}>
          <MapPin size={16} aria-hidden="true" className={styles.pin} />
          {t('on-map')}
        </Button>
      )}
      <span className={styles.place} data-has-rank={(place?.rank ?? -1) >= 0} role="status">
        {place?.rank != null &&
          (place.rank < 0
            ? t(outsideTotals ?? 'outside')
            : t('place', { rank: numberName(place.rank + 1), total: numberName(place.total) }))}
      </span>
      <span className={styles.end}>
        {event && <PickToggle event={event} />}
        {hasPlace && (
          <>
            <Step label={t('before')} from={open} id={place?.beforeId} onSelect={onSelect}>
              <ChevronLeft size={16} aria-hidden="true" className={styles.chevron} />
            </Step>
            <Step label={t('after')} from={open} id={place?.afterId} onSelect={onSelect}>
              <ChevronRight size={16} aria-hidden="true" className={styles.chevron} />
            </Step>
          </>
        )}
      </span>
    </div>
  );
}

type StepProps = {
  readonly label: string;
  readonly from: string;
  /** Null: there is none. Undefined: not known yet. */
  readonly id: string | null | undefined;
  readonly onSelect: (id: string) => void;
  readonly children: ReactNode;
};

/** Not `disabled` at the end of the list: that would take the keyboard away from who is stepping. */
function Step({ label, from, id, onSelect, children }: StepProps) {
  // Pressed before it is known where it leads: it leads there as soon as it is, unless another event has been chosen meanwhile.
  const [pressedAt, setPressedAt] = useState<string | null>(null);
  useEffect(() => {
    if (pressedAt === null || (pressedAt === from && id === undefined)) return;
    setPressedAt(null);
    if (pressedAt === from && id != null) onSelect(id);
  }, [pressedAt, from, id, onSelect]);
  return (
    <IconButton
      variant="bare"
      label={label}
      aria-disabled={id === null}
      className={styles.step}
      onClick={() => setPressedAt(from)}
    >
      {children}
    </IconButton>
  );
}
