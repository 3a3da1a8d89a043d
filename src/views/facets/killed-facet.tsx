// Owns the facet of people killed: thresholds as a row of choices.
import { MethodLink } from '../../cards/method-link.tsx';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import headings from './facet.module.css';
import styles from './killed-facet.module.css';
import { texts } from './texts.ts';

const THRESHOLDS = [1, 5, 10, 50];

export function KilledFacet() {
  const t = useTexts(texts);
  const killed = useView((view) => view.filter.killed);
  const changeFilter = useChangeFilter();
  // A link may ask for a threshold that is not among the choices.
  const thresholds =
    killed === undefined || THRESHOLDS.includes(killed) ? THRESHOLDS : [killed, ...THRESHOLDS];
  return (
    <section className={headings.facet} aria-label={t('deaths')}>
      <header className={headings.header}>
        <h2 className={headings.name}>{t('deaths')}</h2>
        <MethodLink section="sums" />
      </header>
      <div className={styles.choices}>
        {[undefined, ...thresholds].map((threshold) => (
          <button
            key={threshold ?? 0}
            type="button"
            className={styles.choice}
            aria-pressed={killed === threshold}
            onClick={() => changeFilter({ killed: threshold })}
          >
            {threshold === undefined ? t('killed-any') : `≥ ${threshold}`}
          </button>
        ))}
      </div>
    </section>
  );
}
