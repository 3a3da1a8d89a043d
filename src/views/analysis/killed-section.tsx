// Owns people killed a month: best or else lowest figures, in how many events the sides disagree, how many lack a figure, and the table.
import { Suspense, useMemo } from 'react';
import { reachOf } from '../../api/get-reach.ts';
import { ReachNote } from '../../cards/reach-note.tsx';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { formatDate } from '../../contract/calendar-date.ts';
import type { AnalysisAnswer } from '../../engine/answers.ts';
import { useEngine } from '../../engine/client/use-engine.ts';
import { useChangeFilter } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { numberName } from '../../words/format.ts';
import { ChartSection } from './chart-section.tsx';
import { CellButton, DataTable } from './data-table.tsx';
import styles from './sections.module.css';
import { killedInMonth, killedRows, type Period, sum } from './series.ts';
import { texts } from './texts.ts';

const KilledChart = lazyPart(async () => (await import('./killed-chart.tsx')).default);

export function KilledSection({ analysis }: { readonly analysis: AnalysisAnswer }) {
  const t = useTexts(texts);
  const engine = useEngine();
  const changeFilter = useChangeFilter();
  const reach = useShownMeta(reachOf) ?? null;
  const rows = useMemo(() => killedRows(analysis), [analysis]);
  const missing = sum(analysis.killedMissing);
  const within = sum(analysis.killedWithin);
  const disputed = sum(analysis.killedDisputed);
  const months = sum(analysis.killed);
  // As of the analysis: the totals run on while a hand drags.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read when the analysis is another one
  const all = useMemo(() => engine.getState().answer?.totals.killed.best ?? months, [engine, analysis]);
  const show = (month: Period) =>
    changeFilter({ from: formatDate(month.startDay), to: formatDate(month.endDay) });

  const table = () => (
    <DataTable
      caption={t('chart:killed')}
      head={[t('month'), t('killed'), t('known'), t('disputed'), t('missing')]}
      rows={rows.toReversed().map((row) => ({
        key: row.startDay,
        head: (
          <CellButton label={t('killed-month', { month: row.name })} onClick={() => show(row)}>
            {row.name}
          </CellButton>
        ),
        cells: [
          { key: 'killed', content: killedInMonth(row) },
          { key: 'known', content: numberName(row.known) },
          { key: 'disputed', content: numberName(row.disputed) },
          { key: 'missing', content: numberName(row.missing) },
        ],
      }))}
    />
  );
  return (
    <ChartSection
      chart="killed"
      unit={t('unit:killed')}
      method="sums"
      table={table}
      note={<ReachNote reach={reach} lastDay={rows.at(-1)?.endDay} className={styles.note} />}
    >
      {rows.some(({ killed }) => killed !== null && killed > 0) ? (
        <Suspense fallback={<p className={styles.waiting}>{t('loading-chart')}</p>}>
          <KilledChart rows={rows} reach={reach} onShow={show} />
        </Suspense>
      ) : (
        <p className={styles.nothing}>{t('no-killed')}</p>
      )}
      {within > 0 && (
        <p className={styles.note}>{t('within-note', { count: within, figure: numberName(within) })}</p>
      )}
      {months !== all && (
        <p className={styles.note}>
          {t('months-note', { months: numberName(months), all: numberName(all) })}
        </p>
      )}
      {missing > 0 && <p className={styles.note}>{t('missing-note', { count: missing })}</p>}
      {disputed > 0 && <p className={styles.note}>{t('disputed-note', { count: disputed })}</p>}
    </ChartSection>
  );
}
