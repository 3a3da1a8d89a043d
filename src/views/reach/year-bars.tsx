// Owns the bars of the collection by year; a year that was not collected fully is hatched.
import type { Meta } from '../../contract/replies.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import styles from './coverage-dialog.module.css';
import { texts } from './texts.ts';

/** Older ones would have bars too narrow for their numbers. */
const MOST_YEARS = 8;

type Props = { readonly years: Meta['years']; readonly fullUntil: string | null };

export function YearBars({ years, fullUntil }: Props) {
  const t = useTexts(texts);
  const shown = years.slice(-MOST_YEARS);
  const peak = Math.max(...shown.map((year) => year.shown));
  const isThin = (year: number) => fullUntil !== null && fullUntil < `${year}-12-31`;
  return (
    <figure className={styles.years}>
      <figcaption className={styles.caption}>{t('years')}</figcaption>
      <ul className={styles.bars}>
        {shown.map(({ year, shown: count }) => (
          <li key={year} className={styles.year}>
            <span className="visually-hidden">
              {t(isThin(year) ? 'year-thin' : 'year-full', { year: String(year), count })}
            </span>
            <span
              aria-hidden="true"
              className={styles.bar}
              data-thin={isThin(year)}
              style={{ blockSize: `${Math.max(2, (count / peak) * 48)}px` }}
            />
            <span aria-hidden="true" className={styles.yearName}>
              {year}
            </span>
            <strong aria-hidden="true" className={styles.yearCount}>
              {numberName(count)}
            </strong>
          </li>
        ))}
      </ul>
      {shown.some(({ year }) => isThin(year)) && <p className={styles.caption}>{t('hatched')}</p>}
    </figure>
  );
}
