// Owns what stands in place of a part whose code is still on its way, where that takes long enough to be noticed.
import { defineTexts, useTexts } from './i18n.ts';
import styles from './on-its-way.module.css';

const texts = defineTexts('on-its-way', { loading: 'Loading…' });

export function OnItsWay() {
  return (
    <p role="status" className={styles.words}>
      {useTexts(texts)('loading')}
    </p>
  );
}
