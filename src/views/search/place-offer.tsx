// Owns what an empty list offers where the filter's text is a place's name: to show it on the map. Loaded with the first such list.
import { useView } from '../../link/use-view.ts';
import { Button } from '../../ui/button.tsx';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { PlaceWhere } from './place-content.tsx';
import { placeName } from './place-name.ts';
import styles from './place-offer.module.css';
import { targetOfPlace } from './places/place-target.ts';
import type { PlaceChosen } from './search-field.tsx';
import { usePlaces } from './use-places.ts';

const texts = defineTexts('search-place-offer', {
  one: 'There is a place of this name:',
  several: 'There are places of this name:',
  show: '{{name}}: show on the map',
});

type Props = { readonly onPlace: PlaceChosen };

export function PlaceOffer({ onPlace }: Props) {
  const text = useView((view) => view.filter.q);
  // By key: what another text meant is not shown while this one is looked up.
  return text === undefined ? null : <Offer key={text} text={text} onPlace={onPlace} />;
}

function Offer({ text, onPlace }: Props & { readonly text: string }) {
  const t = useTexts(texts);
  const places = (usePlaces(text).places ?? []).filter(({ isWhole }) => isWhole);
  if (places.length === 0) return null;
  return (
    <>
      <p>{t(places.length === 1 ? 'one' : 'several')}</p>
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place.id} className={styles.place}>
            <Button
              className={styles.show}
              onClick={({ detail }) => onPlace({ ...targetOfPlace(place), isByKeyboard: detail === 0 })}
            >
              {t('show', { name: placeName(place) })}
            </Button>
            <PlaceWhere found={place} />
          </li>
        ))}
      </ul>
    </>
  );
}
