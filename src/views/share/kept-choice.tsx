// Owns the choice between a link that follows the data and one that keeps the revision on screen.
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import styles from './kept-choice.module.css';

const texts = defineTexts('kept-choice', {
  kept: 'What the link shows later',
  live: 'Live',
  'live-words': 'follows the data',
  pinned: 'Pinned',
  'pinned-words': 'keeps revision {{revision}}',
});

/** `live` takes the newest data whenever it is opened, `pinned` those of one revision. */
export type Kept = 'live' | 'pinned';

type Props = {
  /** The revision on screen: what a pinned link names. */
  readonly revision: number;
  readonly value: Kept;
  readonly onChange: (value: Kept) => void;
};

export function KeptChoice({ revision, value, onChange }: Props) {
  const t = useTexts(texts);
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">{t('kept')}</legend>
      {(['live', 'pinned'] as const).map((one) => (
        <label key={one} className={styles.option}>
          <input type="radio" name="kept" checked={value === one} onChange={() => onChange(one)} />
          <span>
            <strong>{t(one)}</strong>
            <span className={styles.words}>{t(`${one}-words`, { revision })}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
