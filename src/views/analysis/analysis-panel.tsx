// Owns the analysis panel: which charts, and what stands there while there is nothing to show.

import { NothingMatches } from '../../cards/nothing-matches.tsx';
import { askAgain, Uncounted } from '../../cards/uncounted.tsx';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { useAnswer, useEngine, useIsSearching } from '../../engine/client/use-engine.ts';
import { CHARTS, type Chart } from '../../link/view.ts';
import { useTexts } from '../../ui/i18n.ts';
import styles from './analysis-panel.module.css';
import { ChartAlone } from './chart-alone.ts';
import { SECTIONS } from './sections.ts';
import { sum } from './series.ts';
import { texts } from './texts.ts';
import { useAnalysis } from './use-analysis.ts';

/** The charts, or one alone. */
export function AnalysisPanel({ alone }: { readonly alone?: Chart }) {
  const t = useTexts(texts);
  const found = useAnalysis();
  const analysis = useIsSearching() ? null : found;
  const engine = useEngine();
  const isLacking = useAnswer((answer) => answer?.lacksLaterModule === true);
  const note = useShownMeta((meta) => meta.collection.note);
  const isEmpty = analysis !== null && sum(analysis.byType) + analysis.outside === 0;
  return (
    <div className={styles.panel} data-alone={alone !== undefined || undefined}>
      <h2 className="visually-hidden">{t('title')}</h2>
      {alone === undefined && note !== undefined && note !== '' && (
        <p className={styles.about}>{t('note', { note: note.replace(/[.\s]+$/, '') })}</p>
      )}
      {analysis === null &&
        (isLacking ? (
          <Uncounted words={t('uncounted')} tryAgain={() => askAgain(engine)} />
        ) : (
          <p className={styles.state}>{t('loading')}</p>
        ))}
      {isEmpty && <NothingMatches />}
      {analysis !== null &&
        !isEmpty &&
        (alone === undefined ? CHARTS : [alone]).map((chart) => {
          const Section = SECTIONS[chart];
          return (
            <ChartAlone key={chart} value={alone !== undefined}>
              <Section analysis={analysis} />
            </ChartAlone>
          );
        })}
    </div>
  );
}
