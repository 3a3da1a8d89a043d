// Owns the commands that lay the view beside another: the period before it, a saved view.
import { useMemo } from 'react';
import { formatCompared, parseCompared } from '../../link/compared.ts';
import { parsePlainLink } from '../../link/link.ts';
import { useViewStore } from '../../link/use-view.ts';
import { type Command, useCommands } from '../../ui/commands.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { useSavedViews } from '../../views/saved/use-saved-views.ts';

const texts = defineTexts('compare-commands', {
  before: 'Compare with the period before it',
  saved: 'Compare with saved view: {{name}}',
  words: 'compare, comparison, side by side, difference, previous, earlier, versus, vs',
});

export function useCompareCommands(): void {
  const t = useTexts(texts);
  const store = useViewStore();
  const { views } = useSavedViews().saved;
  const commands = useMemo(() => {
    const words = t('words').split(', ');
    return [
      // Where the view has no dates, what opens says which it needs.
      { id: 'compare-before', name: t('before'), words, run: () => store.change({ compare: 'before' }) },
      ...views.flatMap(({ id, name, query }): Command[] => {
        const compare = parseCompared(formatCompared(parsePlainLink(query).filter));
        if (compare === null) return [];
        const run = () => store.change({ compare });
        return [{ id: `compare-${id}`, name: t('saved', { name }), words: [name, ...words], run }];
      }),
    ];
  }, [t, store, views]);
  useCommands(commands);
}
