// Owns the rows behind the charts and their tables, made from the engine's numbers.
import { type Column, lastDayOf } from '../../canvas/time-columns.ts';
import { formatDate } from '../../contract/calendar-date.ts';
import { type EventType, TYPES } from '../../contract/taxonomy.ts';
import type { AnalysisAnswer, TimeUnit } from '../../engine/answers.ts';
import { dayName, monthName, numberName, rangeName } from '../../words/format.ts';
import { texts } from './texts.ts';

export type Period = Column & { readonly name: string };
/** Counts by type, those of the taxonomy that occur at all. */
export type TypeRow = Period & { readonly total: number; readonly counts: Readonly<Record<string, number>> };
export type TypeSeries = {
  readonly rows: readonly TypeRow[];
  readonly types: readonly { readonly type: EventType; readonly total: number }[];
};

export type KilledRow = Period & {
  /** Best estimates, else the lowest figures; null where no event of the month gives a figure, which is not zero. */
  readonly killed: number | null;
  readonly known: number;
  readonly disputed: number;
  readonly missing: number;
};

/** A month without any figure says so; one in which nobody was asked for one has nothing to say. */
export function killedInMonth({ killed, missing }: KilledRow): string {
  if (killed !== null) return numberName(killed);
  return missing > 0 ? texts.t('no-figure') : '–';
}

export function periodOf(unit: TimeUnit, startDay: number): Period {
  const endDay = lastDayOf(unit, startDay);
  const nameOf = {
    day: () => dayName(startDay),
    week: () => rangeName(formatDate(startDay), formatDate(endDay)),
    month: () => monthName(startDay),
  };
  return { startDay, endDay, name: nameOf[unit]() };
}

export function typeSeries(analysis: AnalysisAnswer, typeNames: readonly string[]): TypeSeries {
  const columns = TYPES.map((type) => ({ type, column: typeNames.indexOf(type) }))
    .filter(({ column }) => column >= 0 && column < analysis.types)
    .map(({ type, column }) => {
      let total = 0;
      for (let bucket = 0; bucket < analysis.startDays.length; bucket += 1)
        total += analysis.byType[bucket * analysis.types + column] ?? 0;
      return { type, column, total };
    })
    .filter(({ total }) => total > 0);
  const rows = [...analysis.startDays].map((startDay, bucket): TypeRow => {
    const counts: Record<string, number> = {};
    let total = 0;
    for (const { type, column } of columns) {
      const count = analysis.byType[bucket * analysis.types + column] ?? 0;
      counts[type] = count;
      total += count;
    }
    return { ...periodOf(analysis.unit, startDay), total, counts };
  });
  return { rows, types: columns.map(({ type, total }) => ({ type, total })) };
}

export function killedRows(analysis: AnalysisAnswer): KilledRow[] {
  return [...analysis.months].map((startDay, at) => ({
    ...periodOf('month', startDay),
    killed: (analysis.killedKnown[at] ?? 0) > 0 ? (analysis.killed[at] ?? 0) : null,
    known: analysis.killedKnown[at] ?? 0,
    disputed: analysis.killedDisputed[at] ?? 0,
    missing: analysis.killedMissing[at] ?? 0,
  }));
}

export const sum = (values: ArrayLike<number>): number => {
  let total = 0;
  for (let at = 0; at < values.length; at += 1) total += values[at] ?? 0;
  return total;
};

/** Rows whose start is named on the axis: Januaries of longer times, else a few evenly apart. */
export function axisTicks(rows: readonly Period[], most: number): number[] {
  const isJanuary = ({ startDay }: Period, at: number) => {
    const year = formatDate(startDay).slice(0, 4);
    const before = rows[at - 1];
    return before !== undefined && formatDate(before.startDay).slice(0, 4) !== year;
  };
  const januaries = rows.filter(isJanuary);
  const wanted = januaries.length >= 3 ? januaries : rows;
  const step = Math.max(1, Math.ceil(wanted.length / most));
  return wanted.filter((_, at) => at % step === 0).map(({ startDay }) => startDay);
}

/** A tick's words: the year alone when ticks are years. */
export function tickName(unit: TimeUnit, startDay: number, ticks: readonly number[]): string {
  const areYears = ticks.length > 1 && ticks.every((day, at) => at === 0 || day - (ticks[at - 1] ?? 0) > 330);
  if (areYears) return formatDate(startDay).slice(0, 4);
  return unit === 'day' ? dayName(startDay) : monthName(startDay);
}
