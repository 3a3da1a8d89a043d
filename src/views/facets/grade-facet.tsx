// Owns the facet of grades: a grid of thresholds, letters of sources down, digits of reports across.
import { memo, useCallback, useRef } from 'react';
import { MethodLink } from '../../cards/method-link.tsx';
import { CREDIBILITIES, type Credibility, RELIABILITIES, type Reliability } from '../../contract/taxonomy.ts';
import { useAnswer } from '../../engine/client/use-engine.ts';
import { useLive } from '../../engine/client/use-live.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { STOP, useRoving } from '../../ui/use-roving.ts';
import { numberName } from '../../words/format.ts';
import { gradeInWords } from '../../words/vocabulary.ts';
import headings from './facet.module.css';
import { texts } from './facet-texts.ts';
import styles from './grade-facet.module.css';

/** F and 6 mean "cannot be judged" and never meet a threshold. */
const LETTERS = RELIABILITIES.slice(0, 5);
const DIGITS = CREDIBILITIES.slice(0, 5);

const MARKS = LETTERS.flatMap((letter) =>
  DIGITS.map((digit) => ({ letter, digit, mark: `${letter}${digit}` })),
);

export function GradeFacet() {
  const t = useTexts(texts);
  const roving = useRoving<HTMLElement>();
  const grade = useView((view) => view.filter.grade);
  const changeFilter = useChangeFilter();
  // The words of a cell wait for the end of a drag, its shade follows.
  const settled = useRef<Uint32Array | undefined>(undefined);
  const counts = useAnswer((answer) => {
    if (!answer?.isPreview) settled.current = answer?.facets.gradeAtLeast;
    return settled.current;
  });
  const grid = useLive<HTMLDivElement>((cells, { answer }) => shade(cells, answer?.facets.gradeAtLeast));
  const change = useCallback((mark: string | undefined) => changeFilter({ grade: mark }), [changeFilter]);
  return (
    <section className={headings.facet} aria-label={t('grade')} {...roving}>
      <header className={headings.header}>
        <h2 className={headings.name}>{t('grade')}</h2>
        <MethodLink section="grades" isInRow />
        {grade && (
          <button
            type="button"
            {...STOP}
            className={headings.clear}
            aria-label={t('clear-facet', { name: t('grade') })}
            onClick={() => changeFilter({ grade: undefined })}
          >
            {t('clear')}
          </button>
        )}
      </header>
      <p className={styles.hint}>{t('grade-hint')}</p>
      <div ref={grid} className={styles.grid}>
        {MARKS.map(({ letter, digit, mark }, index) => (
          <GradeCell
            key={mark}
            letter={letter}
            digit={digit}
            events={counts?.[index] ?? 0}
            isOn={grade === mark}
            onChange={change}
          />
        ))}
      </div>
      <p className={styles.hint}>{t('grade-legend')}</p>
    </section>
  );
}

const SHADES = 50;

/** The last count is of the weakest threshold, which most events meet. */
function shade(cells: Element, counts: Uint32Array | undefined): void {
  const largest = Math.max(1, counts?.at(-1) ?? 0);
  MARKS.forEach((_, index) => {
    const cell = cells.children[index];
    const share = String(Math.round((SHADES * (counts?.[index] ?? 0)) / largest) / SHADES);
    if (!(cell instanceof HTMLElement) || cell.style.getPropertyValue('--share') === share) return;
    cell.style.setProperty('--share', share);
  });
}

type CellProps = {
  readonly letter: Reliability;
  readonly digit: Credibility;
  readonly events: number;
  readonly isOn: boolean;
  readonly onChange: (mark: string | undefined) => void;
};

const GradeCell = memo(function GradeCell({ letter, digit, events, isOn, onChange }: CellProps) {
  const t = useTexts(texts);
  const mark = `${letter}${digit}`;
  const name = t('grade-cell', { grade: mark, events: numberName(events) });
  return (
    <button
      type="button"
      data-stop={mark === MARKS[0]?.mark ? 'first' : ''}
      data-column={digit}
      tabIndex={-1}
      className={styles.cell}
      aria-pressed={isOn}
      aria-label={name}
      title={`${name}\n${gradeInWords(letter, digit)}`}
      onClick={() => onChange(isOn ? undefined : mark)}
    >
      {mark}
    </button>
  );
});
