// Owns the offer of what happened near a place: a row of distances, each of which filters; only those that its precision allows.
import { useId } from 'react';
import { useChangeFilter, useView } from '../link/use-view.ts';
import { Button } from '../ui/button.tsx';
import { defineTexts, useTexts } from '../ui/i18n.ts';
import { numberName } from '../words/format.ts';
import styles from './events-within.module.css';
import { nearOf, radiiFor } from './near-point.ts';

const texts = defineTexts('events-within', {
  label: 'Events within',
  'within-km': 'Events within {{km}} km of this place',
  km: '{{km}} km',
  precision: 'its place is known to within {{km}} km',
  'too-imprecise': 'Events near it cannot be listed: its place is known only to within {{km}} km.',
});

/** From here on the precision is what decides which distances are offered, and is said. */
const [SMALLEST_KM = 0] = radiiFor(0);

type Props = {
  readonly point: readonly [lng: number, lat: number];
  /** Of the place: the filter is called after it. */
  readonly name: string;
  readonly precisionKm: number;
};

export function EventsWithin({ point, name, precisionKm }: Props) {
  const t = useTexts(texts);
  const labelId = useId();
  const changeFilter = useChangeFilter();
  const current = useView(({ filter }) => filter.near);
  const radii = radiiFor(precisionKm);
  const precision = numberName(precisionKm);
  if (radii.length === 0) return <p className={styles.words}>{t('too-imprecise', { km: precision })}</p>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend does not stand in a row
    <div role="group" aria-labelledby={labelId} className={styles.row}>
      <span id={labelId}>{t('label')}</span>
      {radii.map((km) => {
        const near = nearOf(point, km, name);
        const isOn = current?.km === km && current.point.every((degrees, i) => degrees === near.point[i]);
        return (
          <Button
            key={km}
            variant="bare"
            className={styles.radius}
            aria-pressed={isOn}
            aria-label={t('within-km', { km: numberName(km) })}
            onClick={() => changeFilter({ near: isOn ? undefined : near })}
          >
            {t('km', { km: numberName(km) })}
          </Button>
        );
      })}
      {precisionKm > SMALLEST_KM && <span className={styles.words}>{t('precision', { km: precision })}</span>}
    </div>
  );
}
