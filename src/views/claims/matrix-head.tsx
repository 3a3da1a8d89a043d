// Owns the heads of the matrix: sides that answer, and what each has a column of; the sides beyond those shown are told by name on a press.
import { useTexts } from '../../ui/i18n.ts';
import { STOP } from '../../ui/use-roving.ts';
import styles from './claim-matrix.module.css';
import { type Matrix, REST } from './matrix.ts';
import { texts } from './texts.ts';
import type { SideNames } from './use-side-names.ts';

/** The sides that stand under “Others”, by name; whether these are told in full below the table. */
export type OthersToldProps = {
  readonly isTold: boolean;
  readonly onTell: () => void;
};

type HeadingProps = OthersToldProps & {
  readonly of: Matrix['answering'][number] | Matrix['rows'][number];
  readonly names: SideNames;
  /** Of the sides beyond those shown. */
  readonly others: string;
};

export function SideHeading({ of: { side, voice }, names, others, isTold, onTell }: HeadingProps) {
  const t = useTexts(texts);
  if (side !== REST && voice !== null) return <bdi>{names.ofVoice(voice)}</bdi>;
  const inFull = t('others-named', { names: others });
  return (
    <button
      type="button"
      {...STOP}
      className={styles.others}
      aria-expanded={isTold}
      aria-label={inFull}
      title={inFull}
      onClick={onTell}
    >
      {t('others')}
    </button>
  );
}

type HeadProps = Pick<HeadingProps, 'names' | 'others'> &
  OthersToldProps & { readonly answering: Matrix['answering'] };

export function MatrixHead({ answering, ...heading }: HeadProps) {
  const t = useTexts(texts);
  return (
    <thead>
      <tr>
        <td />
        {answering.map((column) => (
          <th key={column.side} scope="colgroup" colSpan={column.kinds.length} className={styles.side}>
            <SideHeading of={column} {...heading} />
          </th>
        ))}
        <td colSpan={2} />
      </tr>
      <tr>
        <th scope="col" className={styles.whoSays}>
          {t('who-says')}
        </th>
        {answering.flatMap(({ side, kinds }) =>
          kinds.map((kind) => (
            <th key={`${side} ${kind}`} scope="col">
              {t(kind === 'denied' ? 'denies' : 'other')}
            </th>
          )),
        )}
        <th scope="col">{t('no-answer')}</th>
        <th scope="col">{t('in-all')}</th>
      </tr>
    </thead>
  );
}
