// Owns the note that a command copied the link, seen and heard, or that the browser refused.
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import styles from './link-copied.module.css';

const texts = defineTexts('link-copied', {
  copied: 'Link copied',
  refused: 'The browser refused to copy the link. “Share this view” shows it, to be copied by hand.',
});

type Props = { readonly isCopied: boolean; readonly isRefused: boolean };

export function LinkCopied({ isCopied, isRefused }: Props) {
  const t = useTexts(texts);
  const text = isCopied ? t('copied') : isRefused ? t('refused') : '';
  // Always there: a live region that comes with its text is not read out.
  return (
    <p role="status" className={text === '' ? 'visually-hidden' : styles.note}>
      {text}
    </p>
  );
}
