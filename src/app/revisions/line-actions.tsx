// Owns what stands beside a quiet line: the way to what it tells of, and the end of the line.
import { Button, IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { X } from '../../ui/icons.tsx';
import { texts } from '../../views/changes/texts.ts';

type Props = {
  /** Named for who presses it from elsewhere. */
  readonly press: string;
  readonly name: string;
  readonly onShow: () => void;
  readonly onDismiss: () => void;
};

export function LineActions({ press, name, onShow, onDismiss }: Props) {
  const t = useTexts(texts);
  return (
    <>
      <Button data-press={press} onClick={onShow}>
        {name}
      </Button>
      <IconButton variant="bare" label={t('dismiss')} onClick={onDismiss}>
        <X size={16} aria-hidden="true" />
      </IconButton>
    </>
  );
}
