// Owns the grades of sources as a grid: letters down, digits across; a cell asks for sources of at least its grade.
import { useState } from 'react';
import { gradeCode, gradeName } from '../../contract/grade.ts';
import { CREDIBILITIES, type Credibility, RELIABILITIES, type Reliability } from '../../contract/taxonomy.ts';
import type { AnalysisAnswer } from '../../engine/answers.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { STOP, useRoving } from '../../ui/use-roving.ts';
import { numberName } from '../../words/format.ts';
import { gradeInWords } from '../../words/vocabulary.ts';
import { ChartSection } from './chart-section.tsx';
import type { ChartTable } from './chart-table.ts';
import styles from './grades.module.css';
import { texts } from './texts.ts';

/** The darkest cell, in per cent of the shade of many: more would make its number hard to read. */
const DARKEST = 50;

const canBeAsked = (letter: Reliability, digit: Credibility) => letter !== 'F' && digit !== 6;

export function GradesSection({ analysis }: { readonly analysis: AnalysisAnswer }) {
  const t = useTexts(texts);
  const changeFilter = useChangeFilter();
  const threshold = useView((view) => view.filter.grade);
  const [pointed, setPointed] = useState<string | null>(null);
  const { grades } = analysis;
  const most = Math.max(1, ...grades);
  const cells = RELIABILITIES.map((letter) => ({
    letter,
    row: CREDIBILITIES.map((digit) => {
      const code = gradeCode(letter, digit);
      return { digit, grade: gradeName(code), count: grades[code] ?? 0, words: gradeInWords(letter, digit) };
    }),
  }));

  const table = (): ChartTable => ({
    head: [t('grade'), t('meaning'), t('reports')],
    rows: cells
      .flatMap(({ row }) => row)
      .filter(({ count }) => count > 0)
      .map(({ grade, words, count }) => ({
        key: grade,
        cells: [{ value: grade }, { value: words.slice(words.indexOf(':') + 2) }, { value: count }],
      })),
  });
  const roving = useRoving<HTMLTableElement>();
  const shade = (count: number) =>
    count === 0
      ? undefined
      : `color-mix(in srgb, var(--density-4) ${Math.round(6 + Math.sqrt(count / most) * (DARKEST - 6))}%, var(--panel))`;
  return (
    <ChartSection chart="grades" unit={t('unit:grades')} method="grades" table={table}>
      <table className={styles.grid} onPointerLeave={() => setPointed(null)} {...roving}>
        <caption className="visually-hidden">{t('chart:grades')}</caption>
        <thead>
          <tr>
            <td />
            {CREDIBILITIES.map((digit) => (
              <th key={digit} scope="col">
                {digit}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map(({ letter, row }) => (
            <tr key={letter}>
              <th scope="row">{letter}</th>
              {row.map(({ digit, grade, count, words }) => {
                const here = t('grade-here', { words, count });
                const point = () => setPointed(here);
                return (
                  <td key={grade} onPointerEnter={point}>
                    {canBeAsked(letter, digit) && count > 0 ? (
                      <button
                        type="button"
                        {...STOP}
                        data-column={digit}
                        className={styles.cell}
                        style={{ background: shade(count) }}
                        aria-label={t('grade-button', { words, count })}
                        aria-pressed={threshold === grade}
                        onFocus={point}
                        onClick={() => changeFilter({ grade: threshold === grade ? undefined : grade })}
                      >
                        {numberName(count)}
                      </button>
                    ) : (
                      <span className={styles.cell} style={{ background: shade(count) }}>
                        {count > 0 && numberName(count)}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.words}>{pointed ?? t('grades-how')}</p>
    </ChartSection>
  );
}
