// Owns the link by which a board is had as a table.
import { defineTexts, useTexts } from '../ui/i18n.ts';
import styles from './csv-link.module.css';

const texts = defineTexts('csv-link', { csv: 'CSV' });

type Props = {
  readonly address: string;
  /** What is in the table, in words. */
  readonly label: string;
};

export function CsvLink({ address, label }: Props) {
  const t = useTexts(texts);
  return (
    <a className={styles.csv} href={address} download aria-label={label}>
      {t('csv')}
    </a>
  );
}
