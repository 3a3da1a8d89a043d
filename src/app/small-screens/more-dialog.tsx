// Owns what a low window has no room for beside the list: the count in full, dates, search, sharing, the theme.
import { useId } from 'react';
import { Button } from '../../ui/button.tsx';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { Search } from '../../ui/later-icons.tsx';
import { DialogBox, ModalDialog } from '../../ui/modal-dialog.tsx';
import { DateField } from '../../views/dates/date-field.tsx';
import { ShareButton } from '../../views/share/share-button.tsx';
import { ResultSummary } from '../counted.tsx';
import { ThemeButton } from '../theme-button.tsx';
import styles from './more-dialog.module.css';

const texts = defineTexts('more-dialog', { title: 'More', close: 'Close', search: 'Search' });

export function MoreDialog({
  onSearch,
  onClose,
}: {
  readonly onSearch: () => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(texts);
  const id = useId();
  return (
    <ModalDialog form="sheet" labelledBy={id} onClose={onClose}>
      <DialogBox titleId={id} title={t('title')} close={t('close')} onClose={onClose}>
        <div className={styles.tools}>
          <Button onClick={onSearch}>
            <Search size={16} aria-hidden="true" />
            {t('search')}
          </Button>
          <DateField />
          <ShareButton />
          <ThemeButton />
        </div>
        <ResultSummary />
      </DialogBox>
    </ModalDialog>
  );
}
