// Owns the two handles of the brush: sliders whose values follow the range without React.
import type { Ref } from 'react';
import type { DayRange, Extent } from '../../matching/shown-days.ts';
import { spokenDay } from './period-name.ts';
import { texts } from './texts.ts';
import type { Ends } from './time-axis.ts';
import styles from './timeline.module.css';

type Props = {
  readonly ref: Ref<HTMLDivElement>;
  readonly label: string;
  readonly describedBy: string;
  /** Where no dates are chosen it is there for the stage alone. */
  readonly isGone: boolean;
};

export function Handle({ ref, label, describedBy, isGone }: Props) {
  return (
    <div
      ref={ref}
      hidden={isGone}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuenow={0}
      aria-describedby={describedBy}
      className={styles.handle}
    >
      <span className={styles.grip} />
    </div>
  );
}

/** Says where the handles stand. Values are day indexes; the text says the date. */
export function describeEnds(
  handles: { readonly from: HTMLElement; readonly to: HTMLElement },
  range: DayRange,
  ends: Ends,
  extent: Extent,
): void {
  const say = (handle: HTMLElement, now: number, min: number, max: number, text: string) => {
    if (handle.getAttribute('aria-valuetext') === text) return;
    handle.setAttribute('aria-valuemin', String(min));
    handle.setAttribute('aria-valuemax', String(max));
    handle.setAttribute('aria-valuenow', String(now));
    handle.setAttribute('aria-valuetext', text);
  };
  const first = Math.min(extent.firstDay, ends.from);
  const last = Math.max(extent.lastDay, ends.to);
  // An open end takes all events in, those too that lie apart from the handle.
  const from = { date: spokenDay(range.from === null ? first : ends.from) };
  const to = { date: spokenDay(range.to === null ? last : ends.to) };
  say(
    handles.from,
    ends.from,
    first,
    ends.to,
    range.from === null ? texts.t('value:open-from', from) : texts.t('value:from', from),
  );
  say(
    handles.to,
    ends.to,
    ends.from,
    last,
    range.to === null ? texts.t('value:open-to', to) : texts.t('value:to', to),
  );
}
