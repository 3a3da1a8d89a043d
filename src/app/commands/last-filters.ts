// Owns the changes of the filter since the page was opened, so that the last can be undone without undoing where the map lies.
import { useCallback, useEffect, useState } from 'react';
import { useNames } from '../../cards/use-names.ts';
import type { Filter } from '../../contract/filter.ts';
import { formatFilter, formatQuery } from '../../contract/filter-grammar.ts';
import { useViewStore } from '../../link/use-view.ts';
import { defineTexts, language, useTexts } from '../../ui/i18n.ts';
import { labelsOf } from '../../words/filter-in-words.ts';
import { listsIn } from '../../words/intl.ts';

const texts = defineTexts('last-filters', {
  added: 'filter by {{names}}',
  removed: '{{names}} taken away',
  changed: '{{before}} → {{after}}',
});

const MOST_KEPT = 50;

type Change = { readonly before: Filter; readonly after: Filter };

const written = (filter: Filter) => formatQuery(formatFilter(filter));

/** The changes with one more; going back to what was before the last, however that was done, takes it off. */
export function withChange(changes: readonly Change[], change: Change): readonly Change[] {
  const last = changes.at(-1);
  if (last && written(last.before) === written(change.after)) return changes.slice(0, -1);
  return [...changes, change].slice(-MOST_KEPT);
}

/** `last` in words; null where nothing is to be undone. */
export function useLastFilters(): { readonly last: string | null; readonly undo: () => void } {
  const t = useTexts(texts);
  const store = useViewStore();
  const names = useNames();
  const [changes, setChanges] = useState<readonly Change[]>([]);
  useEffect(() => {
    let before = store.getView().filter;
    return store.subscribe(() => {
      const after = store.getView().filter;
      const change = { before, after };
      if (before === after || written(before) === written(after)) return;
      before = after;
      setChanges((earlier) => withChange(earlier, change));
    });
  }, [store]);
  const last = changes.at(-1) ?? null;
  const undo = useCallback(() => {
    if (last) store.change({ filter: last.before });
  }, [store, last]);
  if (last === null) return { last: null, undo };
  const [before, after] = [labelsOf(last.before, names), labelsOf(last.after, names)];
  const only = (of: typeof before, others: typeof before) =>
    of.filter(({ text }) => !others.some((other) => other.text === text)).map(({ text }) => text);
  const list = (of: readonly string[]) => listsIn(language()).format(of);
  const [gone, come] = [only(before, after), only(after, before)];
  const said =
    gone.length === 0
      ? t('added', { names: list(come) })
      : come.length === 0
        ? t('removed', { names: list(gone) })
        : t('changed', { before: list(gone), after: list(come) });
  return { last: said, undo };
}
