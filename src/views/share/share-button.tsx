// Owns the button that shares the view; its dialog is loaded when it is first wanted.
import { type ReactNode, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { openPart, useIsOpen } from '../../ui/opened-parts.tsx';
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
  const isOpen = useIsOpen('share');
  const button = useRef<HTMLButtonElement>(null);
  const preload = () => void loadDialog().catch(() => {});
  const close = () => {
    openPart('share', null);
    button.current?.focus();
  };
  return (
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
      onClick={() => openPart('share', <ShareDialog onClose={close} />)}
    >
      {children ?? (
        <>
          <span className={styles.long}>{t('share')}</span>
          <span className={styles.short}>{t('share-short')}</span>
        </>
      )}
    </Button>
  );
}
