// Owns the buttons by which files are taken, and below them what became of the last.
import { Button } from '../ui/button.tsx';
import styles from './file-buttons.module.css';
import { useTakeFile } from './use-take-file.ts';

export type FileButton = {
  readonly address: string;
  readonly label: string;
  /** What it is good for, in a few words. */
  readonly words?: string;
};

type Props = {
  readonly files: readonly FileButton[];
  /** Said where there is nothing to take. */
  readonly isEmpty?: boolean;
};

export function FileButtons({ files, isEmpty = false }: Props) {
  const { outcome, isTaking, take } = useTakeFile();
  return (
    <div className={styles.files}>
      {files.map(({ address, label, words }) => (
        <div key={label} className={styles.file}>
          <Button disabled={isTaking || isEmpty} onClick={() => void take(address)}>
            {label}
          </Button>
          {words && <span className={styles.words}>{words}</span>}
        </div>
      ))}
      <p
        role="status"
        className={outcome === null ? 'visually-hidden' : styles.outcome}
        data-failed={outcome?.isFailed}
      >
        {outcome?.text}
      </p>
    </div>
  );
}
