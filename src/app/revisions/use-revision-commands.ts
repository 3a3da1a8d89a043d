// Owns the commands about revisions: another day, the live view, what has changed since.
import { useMemo } from 'react';
import { useViewStore, withPatch } from '../../link/use-view.ts';
import { type Command, useCommands } from '../../ui/commands.ts';
import { useTexts } from '../../ui/i18n.ts';
import { openChanges } from '../../views/changes/open-changes.ts';
import { texts } from '../../views/changes/texts.ts';

type Known = {
  readonly revision: number | null;
  readonly newest: number | undefined;
  readonly isPinned: boolean;
  /** The revision that the visit before saw last. */
  readonly visited: number | null;
  readonly onDay: () => void;
};

export function useRevisionCommands({ revision, newest, isPinned, visited, onDay }: Known): void {
  const t = useTexts(texts);
  const store = useViewStore();
  const commands = useMemo((): Command[] => {
    const words = (name: Parameters<typeof t>[0]) => t(name).split(', ');
    const goLive = () =>
      store.change(({ filter }) => ({ filter: withPatch(filter, { asof: undefined }) }), 'step');
    const isNews = visited !== null && newest !== undefined && visited < newest;
    return [
      { id: 'time-travel', name: t('command-day'), words: words('command-day-words'), run: onDay },
      {
        id: 'go-live',
        name: t('command-live'),
        words: words('command-live-words'),
        isAvailable: () => store.getView().filter.asof !== undefined,
        run: goLive,
      },
      {
        id: 'changes',
        name: t('command-changes'),
        words: words('command-changes-words'),
        isAvailable: () => isPinned && revision !== null && newest !== undefined && revision < newest,
        run: () => revision !== null && openChanges({ since: revision, isSinceVisit: false }),
      },
      isNews
        ? {
            id: 'changes-since-visit',
            name: t('command-visit'),
            words: words('command-visit-words'),
            run: () => {
              goLive();
              openChanges({ since: visited, isSinceVisit: true });
            },
          }
        : {
            id: 'changes-since-visit',
            name: t(visited === null ? 'command-visit-first' : 'command-visit-none'),
            words: words('command-visit-words'),
            isIdle: true,
            run: () => {},
          },
    ];
  }, [t, store, revision, newest, isPinned, visited, onDay]);
  useCommands(commands);
}
