// Owns what stands beside a line on changes: the way to the list of them, and the end of the line.
import { Button, IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { X } from '../../ui/icons.tsx';
import { type OpenChanges, openChanges } from '../../views/changes/open-changes.ts';
import { texts } from '../../views/changes/texts.ts';

export function WayToChanges({
  onDismiss,
  ...changes
}: NonNullable<OpenChanges> & { readonly onDismiss: () => void }) {
  const t = useTexts(texts);
  return (
    <>
      <Button data-press="changes" onClick={() => openChanges(changes)}>
        {t('show')}
      </Button>
      <IconButton variant="bare" label={t('dismiss')} onClick={onDismiss}>
        <X size={16} aria-hidden="true" />
      </IconButton>
    </>
  );
}
