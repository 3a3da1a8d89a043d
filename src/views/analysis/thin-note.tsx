// Owns the line under a chart or table of time whose last part was not fully collected.
import type { Reach } from '../../api/get-reach.ts';
import { MethodLink } from '../../cards/method-link.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { dayName } from '../../words/format.ts';
import styles from './sections.module.css';
import type { Period } from './series.ts';
import { texts } from './texts.ts';

export function ThinNote({
  rows,
  reach,
}: {
  readonly rows: readonly Period[];
  readonly reach: Reach | null;
}) {
  const t = useTexts(texts);
  const last = rows.at(-1);
  if (reach === null || last === undefined || last.endDay <= reach.fullDay) return null;
  const { fullDay, thinDay } = reach;
  const dates = { full: dayName(fullDay), thin: dayName(thinDay) };
  return (
    <p className={styles.note}>
      {t(fullDay < thinDay ? 'reach-thin' : 'reach-end', dates)} <MethodLink section="coverage" />
    </p>
  );
}
