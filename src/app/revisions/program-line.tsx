// Owns the quiet line that the program has learned something since the reader's last visit, and the way to what it is.
import type { ReactNode } from 'react';
import { useViewStore } from '../../link/use-view.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { X } from '../../ui/icons.tsx';
import { texts } from '../../views/changes/texts.ts';
import { PROGRAM_NEWS } from '../../views/method/program-news.ts';

type Props = {
  /** The entry that was the newest when the reader was last here; null: nothing is said. */
  readonly seen: number | null;
  readonly renderNotice: (words: string, action: ReactNode) => ReactNode;
  readonly onSaid: () => void;
};

export function ProgramLine({ seen, renderNotice, onSaid }: Props) {
  const t = useTexts(texts);
  const store = useViewStore();
  if (seen === null || seen >= PROGRAM_NEWS.length) return null;
  const open = () => {
    store.change({ method: 'news' });
    onSaid();
  };
  return renderNotice(
    t('program-new', { count: PROGRAM_NEWS.length - seen }),
    <>
      <Button data-press="program-news" onClick={open}>
        {t('program-show')}
      </Button>
      <IconButton variant="bare" label={t('dismiss')} onClick={onSaid}>
        <X size={16} aria-hidden="true" />
      </IconButton>
    </>,
  );
}
