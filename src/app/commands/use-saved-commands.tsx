// Owns the commands that open saved views, and the dialog that keeps them, loaded when it is first wanted.
import { useMemo } from 'react';
import { useViewStore } from '../../link/use-view.ts';
import { type Command, useCommands } from '../../ui/commands.ts';
import { useTexts } from '../../ui/i18n.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { openPart } from '../../ui/opened-parts.tsx';
import { usePressInstead } from '../../ui/press-on-page.ts';
import { texts } from '../../views/saved/texts.ts';
import { useSavedViews } from '../../views/saved/use-saved-views.ts';

const SavedViewsDialog = lazyPart(
  async () => (await import('../../views/saved/saved-views-dialog.tsx')).default,
);

const close = () => openPart('saved-views', null);
const open = () => openPart('saved-views', <SavedViewsDialog onClose={close} />);

export function useSavedCommands(): void {
  const t = useTexts(texts);
  const store = useViewStore();
  const { views } = useSavedViews().saved;
  usePressInstead('saved-views', open);
  const commands = useMemo(() => {
    const words = t('command-words').split(', ');
    return [
      {
        id: 'saved-views',
        name: t('saved-views'),
        words: [...words, ...t('saved-views-words').split(', ')],
        run: open,
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
}
