// Owns the commands that open saved views, and the dialog that keeps them, loaded when it is first wanted.
import { useMemo, useState } from 'react';
import { useViewStore } from '../../link/use-view.ts';
import { type Command, useCommands } from '../../ui/commands.ts';
import { OpenedPart } from '../../ui/error-boundary.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { usePressInstead } from '../../ui/press-on-page.ts';
import { texts } from '../../views/saved/texts.ts';
import { useSavedViews } from '../../views/saved/use-saved-views.ts';

const SavedViewsDialog = lazyPart(
  async () => (await import('../../views/saved/saved-views-dialog.tsx')).default,
);

export function SavedCommands() {
  const t = useTexts(texts);
  const store = useViewStore();
  const { views } = useSavedViews().saved;
  const [isOpen, setOpen] = useState(false);
  usePressInstead('saved-views', () => setOpen(true));
  const commands = useMemo(() => {
    const words = t('command-words').split(', ');
    return [
      {
        id: 'saved-views',
        name: t('saved-views'),
        words: [...words, ...t('saved-views-words').split(', ')],
        run: () => setOpen(true),
      },
      ...views.map(
        ({ id, name, query }): Command => ({
          id: `saved-${id}`,
          name: t('command', { name }),
          words: [name, ...words],
          run: () => store.follow(query),
        }),
      ),
    ];
  }, [t, store, views]);
  useCommands(commands);
  const close = () => setOpen(false);
  return isOpen ? (
    <OpenedPart onClose={close} hasField>
      <SavedViewsDialog onClose={close} />
    </OpenedPart>
  ) : null;
}
