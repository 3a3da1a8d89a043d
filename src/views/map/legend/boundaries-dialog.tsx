// Owns the dialog on boundaries: whose claims are shown, notes on disputed lines.
import { useId } from 'react';
import { useTexts } from '../../../ui/i18n.ts';
import { DialogBox, ModalDialog } from '../../../ui/modal-dialog.tsx';
import styles from './boundary-choice.module.css';
import { BoundaryChoice, type BoundaryProps } from './boundary-choice.tsx';
import { texts } from './legend-texts.ts';

export function BoundariesDialog({ onClose, ...props }: BoundaryProps & { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const titleId = useId();
  return (
    <ModalDialog form="sheet" labelledBy={titleId} className={styles.dialog} onClose={onClose}>
      <DialogBox titleId={titleId} title={t('boundaries-title')} close={t('close')} onClose={onClose}>
        <BoundaryChoice {...props} onShow={onClose} />
      </DialogBox>
    </ModalDialog>
  );
}
