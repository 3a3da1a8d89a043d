// Owns what an option shows of a place: its name, the name in another script, what it is and where; how coordinates were read.

import { displayText } from '../../cards/display-text.ts';
import { mgrsOf } from '../../geo/mgrs.ts';
import type { ReadCoordinates } from '../../geo/read-coordinates.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { Crosshair, MapPin } from '../../ui/later-icons.tsx';
import { pointInDegrees } from '../../words/figures.ts';
import { borderName } from '../../words/format.ts';
import type { FoundPlace } from './places/find-places.ts';
import styles from './search-results.module.css';

const texts = defineTexts('search-place', {
  town: 'Town',
  province: 'Province',
  crossing: 'Border crossing',
  border: 'Border',
  country: 'Country',
  region: 'Region',
  'lat-first': 'read as latitude, longitude',
  'lng-first': 'read as longitude, latitude',
  mgrs: 'MGRS {{reference}}',
});

export function PlaceContent({ found }: { readonly found: FoundPlace | ReadCoordinates }) {
  const t = useTexts(texts);
  if ('isLatFirst' in found) {
    const reference = mgrsOf(found.at);
    const order = found.isLatFirst === null ? '' : t(found.isLatFirst ? 'lat-first' : 'lng-first');
    return (
      <>
        <Crosshair size={14} aria-hidden="true" className={styles.sign} />
        <span className={styles.place}>
          <span className={styles.title}>{pointInDegrees(found.at)}</span>
          <span className={styles.where}>
            {[order, reference && t('mgrs', { reference })].filter(Boolean).join(' · ')}
          </span>
        </span>
      </>
    );
  }
  const { kind, name, other, country, province } = found;
  const isAlone = kind === 'country' || kind === 'border';
  const where = isAlone ? '' : [province, borderName(country)].filter(Boolean).join(', ');
  return (
    <>
      <MapPin size={14} aria-hidden="true" className={styles.sign} />
      <span className={styles.place}>
        <span className={styles.names}>
          <span className={styles.name} dir="auto" lang={name.lang}>
            {displayText(name.text, 120)}
          </span>
          {other !== null && (
            <>
              {' · '}
              <span className={styles.alias} dir="auto" lang={other.lang}>
                {displayText(other.text, 80)}
              </span>
            </>
          )}
        </span>
        <span className={styles.where}>{[t(kind), where].filter(Boolean).join(' · ')}</span>
      </span>
    </>
  );
}
