// Owns whom the map's background is owed to, as a button that says it all when pressed.
import { useEffect, useRef, useState } from 'react';
import { useBackCloses } from '../../ui/back-closes.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { isPressed } from '../../ui/keys.ts';
import { DIALOG_KEYS } from '../../ui/part-keys.ts';
import styles from './map-view.module.css';
import { texts } from './texts.ts';
import { useTiles } from './use-tiles.ts';

export function Credits() {
  const t = useTexts(texts);
  const tiles = useTiles();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useBackCloses(isOpen ? () => setOpen(false) : null);
  useEffect(() => {
    if (!isOpen) return;
    // Whatever is pressed next folds them: they take room of the map.
    const fold = ({ target }: MouseEvent) => {
      if (!button.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener('click', fold);
    return () => document.removeEventListener('click', fold);
  }, [isOpen]);
  return (
    <Button
      ref={button}
      variant="bare"
      className={styles.credits}
      aria-expanded={isOpen}
      onClick={() => setOpen(!isOpen)}
      onKeyDown={(event) => {
        if (!isOpen || !isPressed(DIALOG_KEYS.close, event)) return;
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
      }}
    >
      {isOpen ? (
        [t('attribution'), tiles && tilesInWords(tiles)].filter(Boolean).join(' · ')
      ) : (
        <>
          <span className={styles.wide}>{t('credits')}</span>
          <span className={styles.narrow}>{t('credits-short')}</span>
        </>
      )}
    </Button>
  );
}

/** Names the host: asking it for pictures tells it where the reader looks. */
function tilesInWords({ url, attribution }: { readonly url: string; readonly attribution: string }): string {
  const [, host = url] = /^https?:\/\/([^/]+)/.exec(url) ?? [];
  return texts.t(attribution === '' ? 'tiles-plain' : 'tiles', { host, attribution });
}
