// Owns the ways by which a board is had as a table: from an address, or made of what is on screen.
import { addressInPage } from '../api/address-in-page.ts';
import { defineTexts, useTexts } from '../ui/i18n.ts';
import styles from './csv-link.module.css';
import { saveFile } from './save-file.ts';

const texts = defineTexts('csv-link', { csv: 'CSV' });

type Props = {
  readonly address: string;
  /** What is in the table, in words. */
  readonly label: string;
};

export function CsvLink({ address, label }: Props) {
  const t = useTexts(texts);
  return (
    <a className={styles.csv} href={addressInPage(address)} download aria-label={label} title={label}>
      {t('csv')}
    </a>
  );
}

type ButtonProps = Pick<Props, 'label'> & {
  readonly fileName: string;
  readonly makeText: () => string;
};

export function CsvButton({ label, fileName, makeText }: ButtonProps) {
  const t = useTexts(texts);
  const save = () => saveFile(new Blob([makeText()], { type: 'text/csv;charset=utf-8' }), fileName);
  return (
    <button type="button" className={styles.csv} aria-label={label} title={label} onClick={save}>
      {t('csv')}
    </button>
  );
}
