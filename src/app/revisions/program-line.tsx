// Owns the quiet line that the program has learned something since the reader's last visit, and the way to what it is.
import type { ReactNode } from 'react';
import { useViewStore } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { texts } from '../../views/changes/texts.ts';
import { PROGRAM_NEWS } from '../../views/method/program-news.ts';
import { LineActions } from './line-actions.tsx';

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
    <LineActions press="program-news" name={t('program-show')} onShow={open} onDismiss={onSaid} />,
  );
}
