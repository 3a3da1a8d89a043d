// Owns the facet of grades: a grid of thresholds, letters of sources down, digits of reports across.
import type { CSSProperties } from 'react';
import { CREDIBILITIES, RELIABILITIES } from '../../contract/taxonomy.ts';
import { useAnswer } from '../../engine/use-engine.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import { gradeInWords } from '../../words/vocabulary.ts';
import headings from './facet.module.css';
import styles from './grade-facet.module.css';
import { texts } from './texts.ts';

/** F and 6 mean "cannot be judged" and never meet a threshold. */
const LETTERS = RELIABILITIES.slice(0, 5);
const DIGITS = CREDIBILITIES.slice(0, 5);

export function GradeFacet() {
  const t = useTexts(texts);
  const grade = useView((view) => view.filter.grade);
  const changeFilter = useChangeFilter();
  const counts = useAnswer((answer) => answer?.facets.gradeAtLeast);
  const largest = Math.max(1, counts?.at(-1) ?? 0);
  return (
    <section className={headings.facet} aria-label={t('grade')}>
      <header className={headings.header}>
        <h2 className={headings.name}>{t('grade')}</h2>
        {grade && (
          <button
            type="button"
            className={headings.clear}
            aria-label={t('clear-facet', { name: t('grade') })}
            onClick={() => changeFilter({ grade: undefined })}
          >
            {t('clear')}
          </button>
        )}
      </header>
      <p className={styles.hint}>{t('grade-hint')}</p>
      <div className={styles.grid}>
        {LETTERS.flatMap((letter, row) =>
          DIGITS.map((digit, column) => {
            const mark = `${letter}${digit}`;
            const events = counts?.[row * DIGITS.length + column] ?? 0;
            return (
              <button
                key={mark}
                type="button"
                className={styles.cell}
                aria-pressed={grade === mark}
                aria-label={t('grade-cell', { grade: mark, events: numberName(events) })}
                title={`${t('grade-cell', { grade: mark, events: numberName(events) })}\n${gradeInWords(letter, digit)}`}
                style={{ '--share': events / largest } as CSSProperties}
                onClick={() => changeFilter({ grade: grade === mark ? undefined : mark })}
              >
                {mark}
              </button>
            );
          }),
        )}
      </div>
      <p className={styles.hint}>{t('grade-legend')}</p>
    </section>
  );
}
