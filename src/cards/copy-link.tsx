// Owns copying an address: a button that says whether it worked, and what to do by hand when it did not.
import { type Ref, useEffect, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { defineTexts, useTexts } from '../ui/i18n.ts';
import styles from './copy-link.module.css';
import { copyText } from './copy-text.ts';

const texts = defineTexts('copy-link', {
  copied: 'Copied',
  'copied-aloud': 'The link is copied.',
  failed: 'The browser refused. Select the link and copy it by hand.',
});

const CONFIRMED_MS = 2500;

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
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(null), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    const isCopied = await copyText(address);
    setOutcome(isCopied ? 'copied' : 'failed');
    if (!isCopied) onFail?.();
  };
  return (
    <span className={styles.copy}>
      <Button ref={buttonRef} variant={variant} onClick={() => void copy()}>
        {/* Both words keep their place, so that the button does not change its width. */}
        <span className={styles.words}>
          <span className={outcome === 'copied' ? styles.away : undefined}>{label}</span>
          <span className={outcome === 'copied' ? undefined : styles.away} aria-hidden="true">
            {t('copied')}
          </span>
        </span>
      </Button>
      <span role="status" className={outcome === 'failed' ? styles.failed : 'visually-hidden'}>
        {outcome === 'copied' && t('copied-aloud')}
        {outcome === 'failed' && (
          <>
            {t('failed')} {onFail === undefined && <code className={styles.address}>{address}</code>}
          </>
        )}
      </span>
    </span>
  );
}
