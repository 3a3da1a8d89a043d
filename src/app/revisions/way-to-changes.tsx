// Owns the way from a line on changes to the list of them.
import { useTexts } from '../../ui/i18n.ts';
import { type OpenChanges, openChanges } from '../../views/changes/open-changes.ts';
import { texts } from '../../views/changes/texts.ts';
import { LineActions } from './line-actions.tsx';

export function WayToChanges({
  onDismiss,
  ...changes
}: NonNullable<OpenChanges> & { readonly onDismiss: () => void }) {
  const t = useTexts(texts);
  return (
    <LineActions press="changes" name={t('show')} onShow={() => openChanges(changes)} onDismiss={onDismiss} />
  );
}
