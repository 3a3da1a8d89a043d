// Owns the way from the map to its form as a list, for those who do not see it or do not point: a button first in the map's region, and
// what it opens. Until it is pressed nothing is read, counted or loaded for it.
import { useRef, useState } from 'react';
import { OpenedPart } from '../../../ui/error-boundary.tsx';
import { useTexts } from '../../../ui/i18n.ts';
import { lazyPart } from '../../../ui/lazy-part.ts';
import styles from './place-list.module.css';
import type { Props as ListProps } from './place-list.tsx';
import { texts } from './texts.ts';

const PlaceList = lazyPart(async () => (await import('./place-list.tsx')).PlaceList);

export function PlacesInList(props: Omit<ListProps, 'onClose'>) {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {t('open')}
      </button>
      {isOpen && (
        <OpenedPart onClose={close}>
          <PlaceList {...props} onClose={close} />
        </OpenedPart>
      )}
    </>
  );
}
