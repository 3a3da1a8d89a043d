// Owns the trend by type: its numbers, and what a press on it filters by.
import { useMemo } from 'react';
import { reachOf } from '../../api/get-reach.ts';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { formatDate } from '../../contract/calendar-date.ts';
import type { EventType } from '../../contract/taxonomy.ts';
import type { AnalysisAnswer } from '../../engine/answers.ts';
import { useEngineNames } from '../../engine/client/use-engine.ts';
import { useChangeFilter } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import { typeName } from '../../words/vocabulary.ts';
import { ChartSection } from './chart-section.tsx';
import type { Cell, ChartTable } from './chart-table.ts';
import { type Period, type TypeRow, typeSeries } from './series.ts';
import { texts } from './texts.ts';
import { TimeNotes } from './time-notes.tsx';
import { TypesChart } from './types-chart.tsx';

export function TypesSection({ analysis }: { readonly analysis: AnalysisAnswer }) {
  const t = useTexts(texts);
  const names = useEngineNames();
  const changeFilter = useChangeFilter();
  const reach = useShownMeta(reachOf) ?? null;
  const series = useMemo(() => typeSeries(analysis, names.type), [analysis, names]);
  const { rows, types, most } = series;

  const show = (type: EventType | null, period: Period | null) =>
    changeFilter({
      ...(type !== null && { type: { any: [type], not: [] } }),
      ...(period !== null && { from: formatDate(period.startDay), to: formatDate(period.endDay) }),
    });

  const countCell = (type: EventType, row: TypeRow): Cell => {
    const value = row.counts[type] ?? 0;
    if (value === 0) return { value };
    const label = t('show-cell', { type: typeName(type), period: row.name, count: value });
    return { value, press: { label, act: () => show(type, row) } };
  };
  const table = (): ChartTable => ({
    head: [t('period'), t('total'), ...types.map(({ type }) => typeName(type))],
    rows: rows.toReversed().map((row) => {
      const press = { label: t('show-period', { period: row.name }), act: () => show(null, row) };
      return {
        key: row.startDay,
        cells: [
          { value: row.name, press },
          { value: row.total },
          ...types.map(({ type }) => countCell(type, row)),
        ],
      };
    }),
  });

  return (
    <ChartSection
      chart="types"
      unit={t(`unit:${analysis.unit}`, { count: most, figure: numberName(most) })}
      table={table}
      notes={<TimeNotes analysis={analysis} columns={rows} reach={reach} />}
    >
      <TypesChart series={series} reach={reach} onShow={show} />
    </ChartSection>
  );
}
