// Owns the choice of another day: what the collection said then, told before it is shown.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { metaQuery } from '../../api/get-meta.ts';
import { metaOfDayQuery } from '../../api/get-meta-of-day.ts';
import { localToday, parseDate } from '../../contract/calendar-date.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { DialogBox, ModalDialog } from '../../ui/modal-dialog.tsx';
import { dateName, dateValue } from '../../words/format.ts';
import styles from './day-dialog.module.css';
import { texts } from './texts.ts';

export function DayDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const changeFilter = useChangeFilter();
  const asof = useView((view) => view.filter.asof);
  const shown = useQuery({
    ...metaQuery(Number(asof)),
    enabled: asof !== undefined && /^\d+$/.test(asof),
  }).data;
  const [chosen, setChosen] = useState<string | null>(
    asof !== undefined && parseDate(asof) !== null ? asof : null,
  );
  const day = chosen ?? shown?.changedAt.slice(0, 10) ?? '';
  const isDay = parseDate(day) !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isDay) {
      input.current?.focus();
      return;
    }
    changeFilter({ asof: day }, 'step');
    onClose();
  };
  return (
    <ModalDialog
      form="sheet"
      className={styles.dialog}
      labelledBy={`${id}-title`}
      focus={input}
      onClose={onClose}
    >
      <DialogBox titleId={`${id}-title`} title={t('day-title')} close={t('close-dialog')} onClose={onClose}>
        <p className={styles.words}>{t('day-explained')}</p>
        <form className={styles.form} onSubmit={submit} noValidate>
          <label htmlFor={id} className={styles.label}>
            {t('day-label')}
          </label>
          <input
            id={id}
            ref={input}
            type="date"
            className={styles.input}
            value={day}
            max={dateValue(localToday())}
            aria-describedby={`${id}-meaning`}
            onChange={({ target }) => setChosen(target.value)}
          />
          <p id={`${id}-meaning`} className={styles.meaning} role="status">
            <Meaning day={isDay ? day : null} />
          </p>
          <Button variant="primary" type="submit">
            {t('day-apply')}
          </Button>
        </form>
      </DialogBox>
    </ModalDialog>
  );
}

function Meaning({ day }: { readonly day: string | null }) {
  const t = useTexts(texts);
  const newest = useQuery(metaQuery()).data?.revision;
  const found = useQuery({
    ...metaOfDayQuery(day ?? ''),
    enabled: day !== null,
    placeholderData: keepPreviousData,
  });
  if (day === null) return t('day-none');
  if (found.isError) return t('day-failed');
  if (found.data === undefined || found.isPlaceholderData) return '…';
  const { revision, changedAt, counts } = found.data;
  const since = changedAt.slice(0, 10);
  const values = { date: dateName(day), revision: String(revision), since: dateName(since) };
  if (day > dateValue(localToday())) return t('day-to-come', values);
  if (day < since) return t('day-before-first', values);
  return revision === newest ? t('day-newest', values) : t('day-means', { ...values, count: counts.shown });
}
