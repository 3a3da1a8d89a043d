// Owns people killed over time: best, lowest and highest figures, what they leave out, and the table.
import { useMemo } from 'react';
import { reachOf } from '../../api/get-reach.ts';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { formatDate } from '../../contract/calendar-date.ts';
import type { AnalysisAnswer } from '../../engine/answers.ts';
import { useChangeFilter } from '../../link/use-view.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { numberName } from '../../words/format.ts';
import { ChartSection } from './chart-section.tsx';
import type { ChartTable } from './chart-table.ts';
import styles from './killed-chart.module.css';
import { killedRows, type Period, sum } from './series.ts';
import { texts } from './texts.ts';
import { TimeNotes } from './time-notes.tsx';

const KilledChart = lazyPart(async () => (await import('./killed-chart.tsx')).default);

export function KilledSection({ analysis }: { readonly analysis: AnalysisAnswer }) {
  const t = useTexts(texts);
  const changeFilter = useChangeFilter();
  const reach = useShownMeta(reachOf) ?? null;
  const rows = useMemo(() => killedRows(analysis), [analysis]);
  const { unit } = analysis;
  const [best, low, high] = [analysis.killed, analysis.killedLow, analysis.killedHigh].map(sum) as [
    number,
    number,
    number,
  ];
  const leftOut = leftOutInWords(sum(analysis.killedMissing), sum(analysis.killedWithin));
  const disputed = sum(analysis.killedDisputed);
  const isKnown = rows.some(({ killed }) => killed !== null);
  const show = (period: Period) =>
    changeFilter({ from: formatDate(period.startDay), to: formatDate(period.endDay) });

  const table = (): ChartTable => ({
    head: [
      t('period'),
      t('killed-best'),
      t('killed-low'),
      t('killed-high'),
      t('known'),
      t('disputed'),
      t('missing'),
    ],
    rows: rows.toReversed().map((row) => {
      const { name, killed, known, missing } = row;
      const unknown = missing > 0 ? { shown: t('no-figure') } : {};
      return {
        key: row.startDay,
        cells: [
          { value: name, press: { label: t('show-period', { period: name }), act: () => show(row) } },
          { value: killed?.best ?? null, ...(killed === null && unknown) },
          { value: killed?.low ?? null, ...(killed === null && unknown) },
          { value: killed?.high ?? null, ...(killed === null && unknown) },
          { value: known },
          { value: row.disputed },
          { value: missing },
        ],
      };
    }),
  });
  const figures = { figure: numberName(best), low: numberName(low), high: numberName(high) };
  return (
    <ChartSection
      chart="killed"
      unit={t(`killed-unit:${unit}`)}
      method="sums"
      table={table}
      notes={
        <>
          {isKnown && (
            <p>{t(low === high ? 'killed-sum' : 'killed-sum-range', { count: best, ...figures })}</p>
          )}
          {leftOut !== null && <p>{leftOut}</p>}
          {disputed > 0 && <p>{t('disputed-note', { count: disputed, figure: numberName(disputed) })}</p>}
          {isKnown && <TimeNotes analysis={analysis} columns={rows} reach={reach} />}
        </>
      }
    >
      {isKnown ? (
        <ErrorBoundary name={t('part-killed')}>
          <KilledChart rows={rows} reach={reach} onShow={show} />
        </ErrorBoundary>
      ) : (
        <p className={styles.nothing}>{t('no-killed')}</p>
      )}
    </ChartSection>
  );
}

/** Incidents without any figure, and people killed whose event is part of another that counts them; null without either. */
function leftOutInWords(missing: number, within: number): string | null {
  const { t } = texts;
  const parts = {
    missing: t('left-out-missing', { count: missing, figure: numberName(missing) }),
    within: t('left-out-within', { figure: numberName(within) }),
  };
  if (missing > 0 && within > 0) return t('left-out', parts);
  if (missing === 0 && within === 0) return null;
  return t('left-out-one', { part: missing > 0 ? parts.missing : parts.within });
}
