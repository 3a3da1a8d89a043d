// Owns how far from a border events may lie, and how many are placed too imprecisely for that to be known.
import { useId } from 'react';
import { MethodLink } from '../../cards/method-link.tsx';
import { useAnswer } from '../../engine/client/use-engine.ts';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import { texts } from './facet-texts.ts';
import styles from './within-control.module.css';

const DISTANCES_KM = [5, 10, 25, 50, 100, 200];

export function WithinControl() {
  const t = useTexts(texts);
  const id = useId();
  const within = useView((view) => view.filter.within);
  const borders = useView((view) => view.filter.border?.any.length ?? 0);
  const tooImprecise = useAnswer((answer) => answer?.totals.tooImprecise ?? 0);
  const changeFilter = useChangeFilter();
  // A link may ask for a distance that is not among the choices.
  const distances =
    within === undefined || DISTANCES_KM.includes(within)
      ? DISTANCES_KM
      : [...DISTANCES_KM, within].sort((a, b) => a - b);
  const of = borders === 0 ? 'any' : borders === 1 ? 'one' : 'several';
  return (
    <div className={styles.within}>
      <label htmlFor={id}>{t(`within-of-${of}`)}</label>
      <select
        id={id}
        value={within ?? ''}
        onChange={(event) =>
          changeFilter({ within: event.target.value === '' ? undefined : Number(event.target.value) })
        }
      >
        <option value="">{t('within-any')}</option>
        {distances.map((km) => (
          <option key={km} value={km}>
            {t('within-km', { km: numberName(km) })}
          </option>
        ))}
      </select>
      {within !== undefined && tooImprecise > 0 && (
        <p className={styles.imprecise} title={t('too-imprecise-title')}>
          {t('too-imprecise', { count: tooImprecise, figure: numberName(tooImprecise) })}{' '}
          <MethodLink section="places" />
        </p>
      )}
    </div>
  );
}
