// Owns the trend by type: the chart, a legend that filters, and the table.
import { Suspense, useMemo } from 'react';
import { reachOf } from '../../api/get-reach.ts';
import { ReachNote } from '../../cards/reach-note.tsx';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { formatDate } from '../../contract/calendar-date.ts';
import type { EventType } from '../../contract/taxonomy.ts';
import type { AnalysisAnswer } from '../../engine/answers.ts';
import { useEngineNames } from '../../engine/client/use-engine.ts';
import { useChangeFilter } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { numberName } from '../../words/format.ts';
import { typeName } from '../../words/vocabulary.ts';
import { ChartSection } from './chart-section.tsx';
import { CellButton, DataTable } from './data-table.tsx';
import styles from './sections.module.css';
import { type Period, type TypeRow, typeSeries } from './series.ts';
import { texts } from './texts.ts';

const TypesChart = lazyPart(async () => (await import('./types-chart.tsx')).default);

export function TypesSection({ analysis }: { readonly analysis: AnalysisAnswer }) {
  const t = useTexts(texts);
  const names = useEngineNames();
  const changeFilter = useChangeFilter();
  const reach = useShownMeta(reachOf) ?? null;
  const series = useMemo(() => typeSeries(analysis, names.type), [analysis, names]);

  const show = (type: EventType | null, period: Period | null) =>
    changeFilter({
      ...(type !== null && { type: { any: [type], not: [] } }),
      ...(period !== null && { from: formatDate(period.startDay), to: formatDate(period.endDay) }),
    });

  const countCell = (type: EventType, row: TypeRow) => {
    const count = row.counts[type] ?? 0;
    if (count === 0) return '0';
    const label = t('show-cell', { type: typeName(type), period: row.name, count });
    return (
      <CellButton label={label} onClick={() => show(type, row)}>
        {numberName(count)}
      </CellButton>
    );
  };
  const table = () => (
    <DataTable
      caption={t('chart:types')}
      head={[t('period'), t('total'), ...series.types.map(({ type }) => typeName(type))]}
      rows={series.rows.toReversed().map((row) => ({
        key: row.startDay,
        head: (
          <CellButton label={t('show-period', { period: row.name })} onClick={() => show(null, row)}>
            {row.name}
          </CellButton>
        ),
        cells: [
          { key: 'total', content: numberName(row.total) },
          ...series.types.map(({ type }) => ({ key: type, content: countCell(type, row) })),
        ],
      }))}
    />
  );

  return (
    <ChartSection
      chart="types"
      unit={t(`unit:${analysis.unit}`)}
      table={table}
      note={<ReachNote reach={reach} lastDay={series.rows.at(-1)?.endDay} className={styles.note} />}
    >
      <Suspense fallback={<p className={styles.waiting}>{t('loading-chart')}</p>}>
        <TypesChart series={series} reach={reach} unit={analysis.unit} onShow={show} />
      </Suspense>
      <ul className={styles.legend}>
        {series.types.map(({ type, total }) => (
          <li key={type}>
            <button
              type="button"
              className={styles.legendItem}
              aria-label={t('show-type', { type: typeName(type), count: total })}
              onClick={() => show(type, null)}
            >
              <span className={styles.swatch} style={{ background: `var(--type-${type})` }} />
              <span className={styles.legendName}>{typeName(type)}</span>
              <span className={styles.number}>{numberName(total)}</span>
            </button>
          </li>
        ))}
      </ul>
    </ChartSection>
  );
}
