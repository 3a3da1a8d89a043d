// Owns the search of small screens: a field and what it finds, over everything else.
import { useId, useRef } from 'react';
import { IconButton } from '../../ui/button.tsx';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { X } from '../../ui/icons.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { type PlaceChosen, SearchField } from '../../views/search/search-field.tsx';
import styles from './search-dialog.module.css';

const texts = defineTexts('search-dialog', { title: 'Search', close: 'Close' });

type Props = { readonly onPlace: PlaceChosen; readonly onClose: () => void };

export function SearchDialog({ onPlace, onClose }: Props) {
  const t = useTexts(texts);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <ModalDialog form="page" className={styles.dialog} labelledBy={id} focus={input} onClose={onClose}>
      <h2 id={id} className="visually-hidden">
        {t('title')}
      </h2>
      <div className={styles.row}>
        <SearchField onPlace={onPlace} onDone={onClose} inputRef={input} />
        <IconButton variant="bare" label={t('close')} onClick={onClose}>
          <X size={18} aria-hidden="true" />
        </IconButton>
      </div>
    </ModalDialog>
  );
}
