// Owns the dialog of dates: typed, picked in a calendar or ready-made. Whatever is applied is one step in the history.

import { type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { localToday, parseDate } from '../../contract/calendar-date.ts';
import { useEventDays } from '../../engine/client/use-event-days.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { DialogBox, ModalDialog } from '../../ui/modal-dialog.tsx';
import { dateValue, dayName, rangeName } from '../../words/format.ts';
import { Calendar } from './calendar.tsx';
import styles from './dates-dialog.module.css';
import { DayInput } from './day-input.tsx';
import { PresetButtons } from './preset-buttons.tsx';
import { relativeDays } from './relative-days.ts';
import { texts } from './texts.ts';
import { parseTypedDate, type TypedDate, type TypedDays, typedForm } from './typed-date.ts';
import { usePresetBase } from './use-preset-base.ts';

type Props = {
  /** Below what it stands; none where it comes from below. */
  readonly trigger?: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
};

const MARGIN_PX = 8;

export default function DatesDialog({ trigger, onClose }: Props) {
  const t = useTexts(texts);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const changeFilter = useChangeFilter();
  const filter = useView((view) => view.filter);
  const eventDays = useEventDays();
  const base = usePresetBase();
  const [typed, setTyped] = useState({ from: filter.from ?? '', to: filter.to ?? '' });
  const [wasSubmitted, setSubmitted] = useState(false);
  usePlaceBelow(dialog, trigger);

  const parse = (text: string) => rangeOfWords(text, base?.day ?? null) ?? parseTypedDate(text);
  const read = { from: parse(typed.from), to: parse(typed.to) };
  const { from, to } = read;
  const fromDay = from?.days?.first ?? null;
  const toDay = to?.days?.last ?? null;
  const isReversed = fromDay !== null && toDay !== null && fromDay > toDay;
  const isBad = from?.error != null || to?.error != null || isReversed;

  const apply = (first: number | null, last: number | null) => {
    const date = (day: number | null) => (day === null ? undefined : dateValue(day));
    changeFilter({ from: date(first), to: date(last) }, 'step');
    onClose();
  };
  const submit = () => {
    setSubmitted(true);
    // A month or a year alone stands for all its days, as one says it.
    const isAlone = typed.to === '' || (typed.to === (filter.to ?? '') && typed.from !== (filter.from ?? ''));
    const whole = isAlone && from?.days && from.days.first < from.days.last ? from.days : null;
    const range = rangeIn(from) ?? rangeIn(to) ?? whole;
    if (range !== null) return apply(range.first, range.last);
    if (!isBad) return apply(fromDay, toDay);
    dialog.current?.querySelector<HTMLElement>(from?.error ? '[name=from]' : '[name=to]')?.focus();
  };
  const meantBy = (end: 'from' | 'to') => {
    const range = meaning(read[end], end);
    if (end === 'from' && eventDays !== null && fromDay !== null && fromDay > eventDays.lastDay)
      return t('none-so-late', { range });
    if (end === 'to' && eventDays !== null && toDay !== null && toDay < eventDays.firstDay)
      return t('none-so-early', { range });
    return range;
  };
  const errorOf = (end: 'from' | 'to') => {
    const typedDate = read[end];
    if (typedDate?.error === 'ambiguous' && typedDate.either) {
      const [one, other] = typedDate.either;
      return t('error:either', { one: dayName(one), other: dayName(other), iso: dateValue(one) });
    }
    if (typedDate?.error) return t(`error:${typedDate.error}`);
    return end === 'to' && isReversed ? t('error:reversed') : null;
  };

  return (
    <ModalDialog
      ref={dialog}
      form="sheet"
      className={styles.dialog}
      labelledBy={`${id}-title`}
      onClose={onClose}
    >
      <DialogBox titleId={`${id}-title`} title={t('title')} close={t('close')} onClose={onClose}>
        {/* No form: the calendar holds a hidden submit button, which Enter in an input would press. */}
        <div className={styles.inputs}>
          {(['from', 'to'] as const).map((end) => (
            <DayInput
              key={end}
              name={end}
              label={t(end)}
              placeholder={t(end === 'from' ? 'first-event' : 'last-event')}
              value={typed[end]}
              meant={meantBy(end)}
              error={errorOf(end)}
              isChecked={wasSubmitted}
              describedBy={`${id}-example`}
              onEnter={submit}
              onChange={(text) => setTyped({ ...typed, [end]: text })}
              onSettle={(text) => {
                const range = rangeIn(parse(text));
                if (range !== null) setTyped({ from: typedForm(range.first), to: typedForm(range.last) });
                return range !== null;
              }}
            />
          ))}
        </div>
        <p id={`${id}-example`} className={styles.example}>
          {t('example')}
        </p>
        <div className={styles.columns}>
          {eventDays !== null && base !== null && (
            <PresetButtons
              eventDays={eventDays}
              base={base}
              chosen={{
                from: filter.from === undefined ? null : parseDate(filter.from),
                to: filter.to === undefined ? null : parseDate(filter.to),
              }}
              onChoose={(range) => apply(range.from, range.to)}
            />
          )}
          <Calendar
            from={fromDay}
            to={toDay}
            nearDay={base?.day ?? localToday()}
            onChange={(first, last) => setTyped({ from: typedForm(first), to: typedForm(last) })}
          />
        </div>
        <div className={styles.actions}>
          <Button
            variant="bare"
            disabled={filter.from === undefined && filter.to === undefined}
            onClick={() => apply(null, null)}
          >
            {t('clear')}
          </Button>
          <Button variant="primary" onClick={submit}>
            {t('apply')}
          </Button>
        </div>
      </DialogBox>
    </ModalDialog>
  );
}

/** “Last 30 days”, counted back as the ready-made ranges are. */
function rangeOfWords(text: string, day: number | null): TypedDate | null {
  const [range] = day === null ? [] : relativeDays(text, day);
  return range ? { days: { first: range.from, last: range.to, isRange: true }, error: null } : null;
}

const rangeIn = (typed: TypedDate | null): TypedDays | null => (typed?.days?.isRange ? typed.days : null);

/** What a text was understood as, for the note under it. */
function meaning(typed: TypedDate | null, end: 'from' | 'to'): string {
  if (typed?.days == null) return '';
  const { first, last, isRange } = typed.days;
  if (isRange) return rangeName(dateValue(first), dateValue(last));
  return dayName(end === 'from' ? first : last);
}

/** Below its trigger, inside the window; a phone's sheet stands elsewhere. */
function usePlaceBelow(dialog: RefObject<HTMLDialogElement | null>, trigger: Props['trigger']) {
  useLayoutEffect(() => {
    const place = () => {
      const around = trigger?.current?.getBoundingClientRect();
      const own = dialog.current;
      if (!around || !own) return;
      const furthest = document.documentElement.clientWidth - own.offsetWidth - MARGIN_PX;
      own.style.setProperty('--x', `${Math.max(MARGIN_PX, Math.min(around.left, furthest))}px`);
      own.style.setProperty('--y', `${around.bottom + 6}px`);
    };
    const frame = requestAnimationFrame(place);
    window.addEventListener('resize', place);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('resize', place);
    };
  }, [dialog, trigger]);
}
