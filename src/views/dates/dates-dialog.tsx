// Owns the dialog of dates: typed, picked in a calendar or ready-made. Whatever is applied is one step in the history.

import { useQuery } from '@tanstack/react-query';
import { type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { reachQuery } from '../../api/get-reach.ts';
import { localToday, parseDate } from '../../contract/calendar-date.ts';
import { useAnswer } from '../../engine/client/use-engine.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { X } from '../../ui/icons.tsx';
import { dateValue } from '../../words/format.ts';
import { Calendar } from './calendar.tsx';
import styles from './dates-dialog.module.css';
import { DayInput } from './day-input.tsx';
import { PresetButtons } from './preset-buttons.tsx';
import { presetBase } from './presets.ts';
import { texts } from './texts.ts';
import { parseTypedDate, typedForm } from './typed-date.ts';

type Props = { readonly trigger: RefObject<HTMLElement | null>; readonly onClose: () => void };

const MARGIN_PX = 8;

export default function DatesDialog({ trigger, onClose }: Props) {
  const t = useTexts(texts);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const changeFilter = useChangeFilter();
  const filter = useView((view) => view.filter);
  const firstDay = useAnswer((answer) => answer?.firstDay ?? null);
  const lastDay = useAnswer((answer) => answer?.lastDay ?? null);
  const [typed, setTyped] = useState({ from: filter.from ?? '', to: filter.to ?? '' });
  const [wasSubmitted, setSubmitted] = useState(false);
  useModal(dialog, trigger);

  const from = parseTypedDate(typed.from, 'from');
  const to = parseTypedDate(typed.to, 'to');
  const isReversed = from?.day != null && to?.day != null && from.day > to.day;
  const isBad = from?.error != null || to?.error != null || isReversed;

  const apply = (first: number | null, last: number | null) => {
    const date = (day: number | null) => (day === null ? undefined : dateValue(day));
    changeFilter({ from: date(first), to: date(last) }, 'step');
    onClose();
  };
  const submit = () => {
    setSubmitted(true);
    if (!isBad) return apply(from?.day ?? null, to?.day ?? null);
    dialog.current?.querySelector<HTMLElement>(from?.error ? '[name=from]' : '[name=to]')?.focus();
  };
  const errorOf = (end: 'from' | 'to') => {
    const error = (end === 'from' ? from : to)?.error;
    if (error) return t(`error:${error}`);
    return end === 'to' && isReversed ? t('error:reversed') : null;
  };
  // Planned events lie beyond the newest event that has happened.
  const newestDay = lastDay === null ? null : Math.min(lastDay, localToday());
  const { data: reach = null } = useQuery(reachQuery());
  const base = newestDay === null ? null : presetBase(newestDay, reach);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      onClick={({ target }) => target === dialog.current && onClose()}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.box}>
        <div className={styles.top}>
          <h2 id={`${id}-title`} className={styles.title}>
            {t('title')}
          </h2>
          <IconButton variant="bare" label={t('close')} onClick={onClose}>
            <X size={16} aria-hidden />
          </IconButton>
        </div>
        {/* No form: the calendar holds a hidden submit button, which Enter in an input would press. */}
        <div className={styles.inputs}>
          {(['from', 'to'] as const).map((end) => (
            <DayInput
              key={end}
              name={end}
              label={t(end)}
              placeholder={t(end === 'from' ? 'first-event' : 'last-event')}
              value={typed[end]}
              meant={(end === 'from' ? from : to)?.day ?? null}
              error={errorOf(end)}
              isChecked={wasSubmitted}
              describedBy={`${id}-example`}
              onEnter={submit}
              onChange={(text) => setTyped({ ...typed, [end]: text })}
            />
          ))}
        </div>
        <p id={`${id}-example`} className={styles.example}>
          {t('example')}
        </p>
        <div className={styles.columns}>
          {firstDay !== null && base !== null && (
            <PresetButtons
              firstDay={Math.min(firstDay, base.day)}
              base={base}
              chosen={{
                from: filter.from === undefined ? null : parseDate(filter.from),
                to: filter.to === undefined ? null : parseDate(filter.to),
              }}
              onChoose={(range) => apply(range.from, range.to)}
            />
          )}
          <Calendar
            from={from?.day ?? null}
            to={to?.day ?? null}
            nearDay={newestDay ?? localToday()}
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
      </div>
    </dialog>
  );
}

/** Opens the dialog below its trigger, inside the window; on a phone the style sheet makes a sheet of it. */
function useModal(dialog: RefObject<HTMLDialogElement | null>, trigger: RefObject<HTMLElement | null>) {
  // Closed before it leaves the page, so that the browser gives the focus back to who opened it.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, [dialog]);
  useLayoutEffect(() => {
    const place = () => {
      const around = trigger.current?.getBoundingClientRect();
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
