// Owns the rows behind the charts and their tables, made from the engine's numbers.
import { type Column, lastDayOf } from '../../canvas/time-columns.ts';
import { type EventType, TYPES } from '../../contract/taxonomy.ts';
import type { ChartUnit } from '../../contract/time-unit.ts';
import type { AnalysisAnswer } from '../../engine/answers.ts';
import { dayName, daysName, monthName } from '../../words/format.ts';

export type Period = Column & { readonly name: string };
/** Counts by type, those of the taxonomy that occur at all. */
export type TypeRow = Period & { readonly total: number; readonly counts: Readonly<Record<string, number>> };
export type TypeSeries = {
  readonly rows: readonly TypeRow[];
  readonly types: readonly { readonly type: EventType; readonly total: number }[];
  /** Of one type in one period; at least 1. */
  readonly most: number;
};

/** Events of the period with figures, with differing ones, and incidents without any. */
export type KilledRow = Period & {
  /** Null where no event of the period gives a figure, which is not zero. */
  readonly killed: { readonly low: number; readonly best: number; readonly high: number } | null;
  readonly known: number;
  readonly disputed: number;
  readonly missing: number;
};

export function periodOf(unit: ChartUnit, startDay: number): Period {
  const endDay = lastDayOf(unit, startDay);
  const nameOf = {
    day: () => dayName(startDay),
    week: () => daysName(startDay, endDay),
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
  const most = Math.max(1, ...rows.map(({ counts }) => Math.max(0, ...Object.values(counts))));
  return { rows, types: columns.map(({ type, total }) => ({ type, total })), most };
}

export function killedRows(analysis: AnalysisAnswer): KilledRow[] {
  const { unit, startDays, killed, killedLow, killedHigh } = analysis;
  return [...startDays].map((startDay, at) => {
    const known = analysis.killedKnown[at] ?? 0;
    const figures = { low: killedLow[at] ?? 0, best: killed[at] ?? 0, high: killedHigh[at] ?? 0 };
    return {
      ...periodOf(unit, startDay),
      killed: known > 0 ? figures : null,
      known,
      disputed: analysis.killedDisputed[at] ?? 0,
      missing: analysis.killedMissing[at] ?? 0,
    };
  });
}

export const sum = (values: ArrayLike<number>): number => {
  let total = 0;
  for (let at = 0; at < values.length; at += 1) total += values[at] ?? 0;
  return total;
};
