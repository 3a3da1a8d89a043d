// Owns the calendar of a range: react-aria's, with months and years to choose from; day indexes outside, CalendarDate inside.
import { type CalendarDate, parseDate as parseCalendarDate } from '@internationalized/date';
import { useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import {
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarMonthPicker,
  CalendarYearPicker,
  RangeCalendar,
} from 'react-aria-components/RangeCalendar';
import { FIRST_YEAR, formatDate, LAST_YEAR, parseDate } from '../../contract/calendar-date.ts';
import { language, useTexts } from '../../ui/i18n.ts';
import { ChevronLeft, ChevronRight } from '../../ui/later-icons.tsx';
import { monthAlone } from '../../words/format.ts';
import styles from './calendar.module.css';
import { texts } from './texts.ts';

type Props = {
  readonly from: number | null;
  readonly to: number | null;
  /** The day to begin at when no range is chosen. */
  readonly nearDay: number;
  readonly onChange: (from: number, to: number) => void;
};

const toCalendar = (day: number): CalendarDate => parseCalendarDate(formatDate(day));
const toDay = (date: { toString(): string }): number => parseDate(date.toString()) ?? 0;

const FIRST = parseCalendarDate(`${FIRST_YEAR}-01-01`);
const LAST = parseCalendarDate(`${LAST_YEAR}-12-31`);
const YEARS_OFFERED = 21;

export function Calendar({ from, to, nearDay, onChange }: Props) {
  const t = useTexts(texts);
  const [focused, setFocused] = useState(() => toCalendar(to ?? from ?? nearDay));
  const [shown, setShown] = useState({ from, to });
  // A range typed or chosen elsewhere brings its month forward.
  if (shown.from !== from || shown.to !== to) {
    setShown({ from, to });
    const changed = shown.to !== to ? to : from;
    if (changed !== null) setFocused(toCalendar(changed));
  }
  const value =
    from !== null && to !== null && from <= to ? { start: toCalendar(from), end: toCalendar(to) } : null;
  return (
    <I18nProvider locale={language() === 'en' ? 'en-GB' : language()}>
      <RangeCalendar
        aria-label={t('calendar')}
        className={styles.calendar ?? ''}
        value={value}
        onChange={(range) => onChange(toDay(range.start), toDay(range.end))}
        focusedValue={focused}
        onFocusChange={(date) => setFocused(toCalendar(toDay(date)))}
        minValue={FIRST}
        maxValue={LAST}
      >
        <div className={styles.head}>
          <Button slot="previous" className={styles.turn ?? ''} aria-label={t('previous')}>
            <ChevronLeft size={16} aria-hidden className={styles.arrow} />
          </Button>
          <CalendarMonthPicker>
            {(picker) => <Choice {...picker} label={t('month')} nameOf={monthAlone} />}
          </CalendarMonthPicker>
          <CalendarYearPicker visibleYears={YEARS_OFFERED}>
            {(picker) => <Choice {...picker} label={t('year')} />}
          </CalendarYearPicker>
          <Button slot="next" className={styles.turn ?? ''} aria-label={t('next')}>
            <ChevronRight size={16} aria-hidden className={styles.arrow} />
          </Button>
        </div>
        <CalendarGrid weekdayStyle="short" className={styles.grid ?? ''}>
          <CalendarGridHeader>
            {(weekday) => <CalendarHeaderCell className={styles.weekday ?? ''}>{weekday}</CalendarHeaderCell>}
          </CalendarGridHeader>
          <CalendarGridBody>
            {(date) => <CalendarCell date={date} className={styles.day ?? ''} />}
          </CalendarGridBody>
        </CalendarGrid>
      </RangeCalendar>
    </I18nProvider>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string | number;
  readonly onChange: (key: string | number | null) => void;
  /** The platform's own names where ours are not asked for. */
  readonly nameOf?: (id: number) => string;
  readonly items: readonly { readonly id: number; readonly formatted: string }[];
};

function Choice({ label, value, onChange, items, nameOf }: ChoiceProps) {
  return (
    <select
      className={styles.choice}
      aria-label={label}
      value={String(value)}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {items.map(({ id, formatted }) => (
        <option key={id} value={id}>
          {nameOf?.(id) ?? formatted}
        </option>
      ))}
    </select>
  );
}
