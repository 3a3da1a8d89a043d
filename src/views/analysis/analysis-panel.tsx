// Owns the analysis panel: which charts, and what stands there while there is nothing to show.
import type { ComponentType } from 'react';
import { askAgain, Uncounted } from '../../cards/uncounted.tsx';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import type { AnalysisAnswer } from '../../engine/answers.ts';
import { useAnswer, useEngine, useIsSearching } from '../../engine/client/use-engine.ts';
import { CHARTS, type Chart } from '../../link/view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { ActorsSection } from './actors-section.tsx';
import styles from './analysis-panel.module.css';
import { GradesSection } from './grades-section.tsx';
import { KilledSection } from './killed-section.tsx';
import { PairsSection } from './pairs-section.tsx';
import { ProvincesSection } from './provinces-section.tsx';
import { sum } from './series.ts';
import { texts } from './texts.ts';
import { TypesSection } from './types-section.tsx';
import { useAnalysis } from './use-analysis.ts';

const SECTIONS: Record<Chart, ComponentType<{ readonly analysis: AnalysisAnswer }>> = {
  types: TypesSection,
  actors: ActorsSection,
  pairs: PairsSection,
  killed: KilledSection,
  provinces: ProvincesSection,
  grades: GradesSection,
};

export function AnalysisPanel() {
  const t = useTexts(texts);
  const found = useAnalysis();
  const analysis = useIsSearching() ? null : found;
  const engine = useEngine();
  const isLacking = useAnswer((answer) => answer?.lacksLaterModule === true);
  const note = useShownMeta((meta) => meta.collection.note);
  const isEmpty = analysis !== null && sum(analysis.byType) + analysis.outside === 0;
  return (
    <div className={styles.panel}>
      <h2 className="visually-hidden">{t('title')}</h2>
      {note !== undefined && note !== '' && (
        <p className={styles.about}>{t('note', { note: note.replace(/[.\s]+$/, '') })}</p>
      )}
      {analysis === null &&
        (isLacking ? (
          <Uncounted words={t('uncounted')} tryAgain={() => askAgain(engine)} />
        ) : (
          <p className={styles.state}>{t('loading')}</p>
        ))}
      {isEmpty && <p className={styles.state}>{t('empty')}</p>}
      {analysis !== null &&
        !isEmpty &&
        CHARTS.map((chart) => {
          const Section = SECTIONS[chart];
          return <Section key={chart} analysis={analysis} />;
        })}
    </div>
  );
}
