// Owns a text that is there to be copied: shown whole, so that it is read before it is sent, and copied by hand where the browser refuses.
import { Button } from '../ui/button.tsx';
import { defineTexts, useTexts } from '../ui/i18n.ts';
import styles from './text-to-copy.module.css';
import { useCopy } from './use-copy.ts';

const texts = defineTexts('text-to-copy', {
  copied: 'Copied.',
  failed: 'The browser refused to copy it. Select the text and copy it by hand.',
});

/** Longer texts scroll. */
const MOST_ROWS = 9;

type Props = {
  readonly text: string;
  readonly label: string;
  /** Of the text, for those who do not see it. */
  readonly name: string;
};

export function TextToCopy({ text, label, name }: Props) {
  const t = useTexts(texts);
  const { copied, refused, copy } = useCopy();
  return (
    <div className={styles.copy}>
      <textarea
        className={styles.text}
        dir="auto"
        aria-label={name}
        readOnly
        rows={Math.min(MOST_ROWS, text.split('\n').length + 2)}
        value={text}
        onFocus={({ target }) => target.select()}
      />
      <Button onClick={() => void copy(text)}>{label}</Button>
      <p role="status" className={refused === null ? styles.said : styles.failed}>
        {copied !== null && t('copied')}
        {refused !== null && t('failed')}
      </p>
    </div>
  );
}
