// Owns the commands of events picked by hand: to show them, to let go of them, to pick more.
import { useMemo } from 'react';
import { pickMore, setPicked, showPicked, usePicked } from '../../cards/picked.ts';
import { useView, useViewStore } from '../../link/use-view.ts';
import { type Command, useCommands } from '../../ui/commands.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';

const texts = defineTexts('picked-commands', {
  show_one: 'Show the {{figure}} picked event',
  show_other: 'Show the {{figure}} picked events',
  clear_one: 'Unpick the {{figure}} picked event',
  clear_other: 'Unpick the {{figure}} picked events',
  more: 'Pick more events',
  words: 'picked, clear, let go, selected, chosen, hand-picked, set, basket, marked',
});

export function usePickedCommands(): void {
  const t = useTexts(texts);
  const store = useViewStore();
  const count = usePicked().length;
  const isShown = useView(({ filter }) => filter.pick !== undefined);
  const commands = useMemo((): Command[] => {
    const words = t('words').split(', ');
    if (isShown) return [{ id: 'pick-more', name: t('more'), words, run: () => pickMore(store) }];
    if (count === 0) return [];
    const values = { count, figure: numberName(count) };
    return [
      { id: 'show-picked', name: t('show', values), words, run: () => showPicked(store) },
      { id: 'clear-picked', name: t('clear', values), words, run: () => setPicked([]) },
    ];
  }, [t, store, count, isShown]);
  useCommands(commands);
}
