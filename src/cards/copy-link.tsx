// Owns copying an address: a button that says whether it worked, and what to do by hand when it did not.
import { type Ref, useEffect } from 'react';
import { Button } from '../ui/button.tsx';
import { defineTexts, useTexts } from '../ui/i18n.ts';
import styles from './copy-link.module.css';
import { useCopy } from './use-copy.ts';

const texts = defineTexts('copy-link', {
  copied: 'Copied',
  'copied-aloud': 'The link is copied.',
  failed: 'The browser refused to copy it. Select the link and copy it by hand.',
});

type Props = {
  readonly address: string;
  readonly label: string;
  readonly variant?: 'quiet' | 'primary' | 'bare';
  /** Selects the address where it is shown, so that it can be copied by hand. */
  readonly onFail?: () => void;
  readonly buttonRef?: Ref<HTMLButtonElement>;
};

export function CopyLink({ address, label, variant, onFail, buttonRef }: Props) {
  const t = useTexts(texts);
  const { copied, refused, copy } = useCopy();
  const isCopied = copied === address;
  const isRefused = refused !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal
  useEffect(() => {
    if (isRefused) onFail?.();
  }, [isRefused]);
  return (
    <span className={styles.copy}>
      <Button ref={buttonRef} variant={variant} onClick={() => void copy(address)}>
        {/* Both words keep their place, so that the button does not change its width. */}
        <span className={styles.words}>
          <span className={isCopied ? styles.away : undefined}>{label}</span>
          <span className={isCopied ? undefined : styles.away} aria-hidden="true">
            {t('copied')}
          </span>
        </span>
      </Button>
      <span role="status" className={isRefused ? styles.failed : 'visually-hidden'}>
        {isCopied && t('copied-aloud')}
        {isRefused && (
          <>
            {t('failed')} {onFail === undefined && <code className={styles.address}>{address}</code>}
          </>
        )}
      </span>
    </span>
  );
}
