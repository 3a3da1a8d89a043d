// Owns the facet of grades: a grid of thresholds, letters of sources down, digits of reports across.
import { type CSSProperties, memo, useCallback } from 'react';
import { CREDIBILITIES, type Credibility, RELIABILITIES, type Reliability } from '../../contract/taxonomy.ts';
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
  const change = useCallback((mark: string | undefined) => changeFilter({ grade: mark }), [changeFilter]);
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
              <GradeCell
                key={mark}
                letter={letter}
                digit={digit}
                events={events}
                share={events / largest}
                isOn={grade === mark}
                onChange={change}
              />
            );
          }),
        )}
      </div>
      <p className={styles.hint}>{t('grade-legend')}</p>
    </section>
  );
}

type CellProps = {
  readonly letter: Reliability;
  readonly digit: Credibility;
  readonly events: number;
  readonly share: number;
  readonly isOn: boolean;
  readonly onChange: (mark: string | undefined) => void;
};

const GradeCell = memo(function GradeCell({ letter, digit, events, share, isOn, onChange }: CellProps) {
  const t = useTexts(texts);
  const mark = `${letter}${digit}`;
  const name = t('grade-cell', { grade: mark, events: numberName(events) });
  return (
    <button
      type="button"
      className={styles.cell}
      aria-pressed={isOn}
      aria-label={name}
      title={`${name}\n${gradeInWords(letter, digit)}`}
      style={{ '--share': share } as CSSProperties}
      onClick={() => onChange(isOn ? undefined : mark)}
    >
      {mark}
    </button>
  );
});
