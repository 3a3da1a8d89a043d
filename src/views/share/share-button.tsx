// Owns the button that shares the view; its dialog is loaded when it is first wanted.
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { OpenedPart } from '../../ui/error-boundary.tsx';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import styles from './share-button.module.css';

const loadDialog = async () => (await import('./share-dialog.tsx')).default;
const ShareDialog = lazyPart(loadDialog);

const texts = defineTexts('share-button', { share: 'Share view', 'share-short': 'Share' });

type Props = {
  readonly className?: string | undefined;
  /** What it shows, where that is not its name. */
  readonly children?: ReactNode;
};

export function ShareButton({ className, children }: Props) {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const preload = () => void loadDialog().catch(() => {});
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        variant={children ? 'bare' : 'primary'}
        className={className}
        data-press="share"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={t('share')}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={() => setOpen(true)}
      >
        {children ?? (
          <>
            <span className={styles.long}>{t('share')}</span>
            <span className={styles.short}>{t('share-short')}</span>
          </>
        )}
      </Button>
      {isOpen && (
        <OpenedPart onClose={close}>
          <ShareDialog onClose={close} />
        </OpenedPart>
      )}
    </>
  );
}
