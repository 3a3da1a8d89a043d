// Owns the facet of people killed: thresholds as a row of choices.
import { MethodLink } from '../../cards/method-link.tsx';
import { useChangeFilter, useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { useRoving } from '../../ui/use-roving.ts';
import headings from './facet.module.css';
import { texts } from './facet-texts.ts';
import styles from './killed-facet.module.css';

const THRESHOLDS = [1, 5, 10, 50];

export function KilledFacet() {
  const t = useTexts(texts);
  const roving = useRoving<HTMLElement>();
  const killed = useView((view) => view.filter.killed);
  const changeFilter = useChangeFilter();
  // A link may ask for a threshold that is not among the choices.
  const thresholds =
    killed === undefined || THRESHOLDS.includes(killed) ? THRESHOLDS : [killed, ...THRESHOLDS];
  return (
    <section className={headings.facet} aria-label={t('deaths')} {...roving}>
      <header className={headings.header}>
        <h2 className={headings.name}>{t('deaths')}</h2>
        <MethodLink section="sums" isInRow />
      </header>
      <div className={styles.choices}>
        {[undefined, ...thresholds].map((threshold) => (
          <button
            key={threshold ?? 0}
            type="button"
            data-stop={threshold === undefined ? 'first' : ''}
            data-column="choice"
            tabIndex={-1}
            className={styles.choice}
            aria-pressed={killed === threshold}
            onClick={() => changeFilter({ killed: threshold })}
          >
            {threshold === undefined ? t('killed-any') : t('killed-least', { count: threshold })}
          </button>
        ))}
      </div>
    </section>
  );
}
