// Owns what an option shows of a place: its name, the name in another script, what it is and where; how coordinates were read.

import { displayText } from '../../cards/display-text.ts';
import type { ReadCoordinates } from '../../geo/read-coordinates.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { Crosshair, MapPin } from '../../ui/later-icons.tsx';
import { pointInDegrees } from '../../words/figures.ts';
import { borderName } from '../../words/format.ts';
import { DOT } from '../../words/separator.ts';
import { placeName } from './place-name.ts';
import type { FoundPlace } from './places/find-places.ts';
import styles from './search-results.module.css';

const texts = defineTexts('search-place', {
  town: 'Town',
  province: 'Province',
  crossing: 'Border crossing',
  border: 'Border',
  country: 'Country',
  region: 'Region',
  district: 'District, a box around its seat',
  'lat-first': 'Point, read as latitude, longitude',
  'lng-first': 'Point, read as longitude, latitude',
  point: 'Point',
});

export function PlaceContent({ found }: { readonly found: FoundPlace | ReadCoordinates }) {
  const t = useTexts(texts);
  if ('isLatFirst' in found) {
    const order = found.isLatFirst === null ? 'point' : found.isLatFirst ? 'lat-first' : 'lng-first';
    return (
      <>
        <Crosshair size={14} aria-hidden="true" className={styles.sign} />
        <span className={styles.place}>
          <span className={styles.title}>{pointInDegrees(found.at)}</span>
          <span className={styles.where}>{t(order)}</span>
        </span>
      </>
    );
  }
  const { name, other } = found;
  return (
    <>
      <MapPin size={14} aria-hidden="true" className={styles.sign} />
      <span className={styles.place}>
        <span className={styles.names}>
          <span className={styles.name} dir="auto" lang={name.lang}>
            {displayText(placeName(found), 120)}
          </span>
          {other !== null && (
            <>
              {DOT}
              <span className={styles.alias} dir="auto" lang={other.lang}>
                {displayText(other.text, 80)}
              </span>
            </>
          )}
        </span>
        <PlaceWhere found={found} />
      </span>
    </>
  );
}

export function PlaceWhere({ found: { kind, country, province } }: { readonly found: FoundPlace }) {
  const t = useTexts(texts);
  const isAlone = kind === 'country' || kind === 'border';
  const where = isAlone ? '' : [province, borderName(country)].filter(Boolean).join(', ');
  return <span className={styles.where}>{[t(kind), where].filter(Boolean).join(DOT)}</span>;
}
