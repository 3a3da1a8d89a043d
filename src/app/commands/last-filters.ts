// Owns the changes of the filter since the page was opened, so that the last can be undone without undoing where the map lies.
import { useCallback, useEffect, useState } from 'react';
import { useNames } from '../../cards/use-names.ts';
import type { Filter } from '../../contract/filter.ts';
import { formatFilter, formatQuery } from '../../contract/filter-grammar.ts';
import { useViewStore } from '../../link/use-view.ts';
import type { View } from '../../link/view.ts';
import { defineTexts, language, useTexts } from '../../ui/i18n.ts';
import { type Label, labelsOf } from '../../words/filter-in-words.ts';
import { dateTag, listsIn } from '../../words/intl.ts';
import type { Names } from '../../words/names.ts';

// They stand after “Undo”. What the chips say is quoted, for it may be no noun: “within 25 km of Kabul”.
const texts = defineTexts('last-filters', {
  quoted: '“{{name}}”',
  adding: 'adding {{names}}',
  excluding: 'excluding {{names}}',
  removing: 'removing {{names}}',
  'including-again': 'no longer excluding {{names}}',
  clearing: 'clearing all filters',
  changing: 'changing {{before}} to {{after}}',
  other: 'the last change of the filter',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
});

const MOST_KEPT = 50;
const MOST_NAMED = 3;

/** `beside`: what else of the view was changed in the same act (a strip opened), as it was and as it came to be. */
type Change = {
  readonly before: Filter;
  readonly after: Filter;
  readonly beside?: readonly (readonly [key: keyof View, was: unknown, became: unknown])[];
};

/** Where the map lies is no part of it: it goes on moving by itself. */
const LEFT_ALONE: ReadonlySet<keyof View> = new Set(['filter', 'map']);

export const changeBetween = (was: View, now: View): Change => ({
  before: was.filter,
  after: now.filter,
  beside: (Object.keys(now) as (keyof View)[])
    .filter((key) => !LEFT_ALONE.has(key) && was[key] !== now[key])
    .map((key) => [key, was[key], now[key]]),
});

/** Takes back all that one act did, but what has been changed again since. */
export const undoing =
  ({ before, beside = [] }: Change) =>
  (view: View): Partial<View> => ({
    ...Object.fromEntries(
      beside.filter(([key, , became]) => view[key] === became).map(([key, was]) => [key, was]),
    ),
    filter: before,
  });

const written = (filter: Filter) => formatQuery(formatFilter(filter));

/** The changes with one more; going back to what was before the last, however that was done, takes it off. */
export function withChange(changes: readonly Change[], change: Change): readonly Change[] {
  const last = changes.at(-1);
  if (last && written(last.before) === written(change.after)) return changes.slice(0, -1);
  return [...changes, change].slice(-MOST_KEPT);
}

/** The change in words that stand after “Undo”: what was added, excluded, removed, or changed to what. */
export function changeInWords({ before, after }: Change, names: Names): string {
  const { t } = texts;
  const [had, has] = [labelsOf(before, names), labelsOf(after, names)];
  // Some labels are worded by what stands beside them, and are the same for all that.
  const differs = ({ of }: Label) =>
    !('parameters' in of) ||
    of.parameters.some((parameter) => said(before, parameter) !== said(after, parameter));
  const only = (labels: readonly Label[], others: readonly Label[]) =>
    labels.filter((label) => differs(label) && !others.some((one) => isSame(one, label)));
  const [gone, come] = [only(had, has), only(has, had)];
  if (gone.length === 0 && come.length === 0) return t('other');
  if (gone.length > 0 && come.length > 0)
    return t('changing', { before: listOf(gone, textOf), after: listOf(come, textOf) });
  if (has.length === 0 && gone.length > 1) return t('clearing');
  const [asked, excluded] = come.length > 0 ? (['adding', 'excluding'] as const) : GOING;
  const labels = [...gone, ...come];
  const parts = [
    [asked, labels.filter(({ excludes }) => excludes === undefined)] as const,
    [excluded, labels.filter(({ excludes }) => excludes !== undefined)] as const,
  ];
  return listsIn(dateTag(language())).format(
    parts
      .filter(([, of]) => of.length > 0)
      .map(([verb, of]) => t(verb, { names: listOf(of, (label) => label.excludes ?? label.text) })),
  );
}

const GOING = ['removing', 'including-again'] as const;

const textOf = ({ text }: Label) => text;

function isSame(a: Label, b: Label): boolean {
  return a.id === b.id && !('parameters' in b.of);
}

const said = (filter: Filter, parameter: keyof Filter) =>
  formatFilter(filter).find(([name]) => name === parameter)?.[1];

function listOf(labels: readonly Label[], nameOf: (label: Label) => string): string {
  const { t } = texts;
  const named = labels.slice(0, labels.length === MOST_NAMED + 1 ? undefined : MOST_NAMED);
  const more = labels.length - named.length;
  // A text that was searched for and the name of an area stand in such marks themselves.
  const names = named.map(nameOf).map((name) => (name.includes('“') ? name : t('quoted', { name })));
  return listsIn(dateTag(language())).format(more > 0 ? [...names, t('more', { count: more })] : names);
}

/** `last` in words; null where nothing is to be undone. */
export function useLastFilters(): { readonly last: string | null; readonly undo: () => void } {
  useTexts(texts);
  const store = useViewStore();
  const names = useNames();
  const [changes, setChanges] = useState<readonly Change[]>([]);
  useEffect(() => {
    let was = store.getView();
    return store.subscribe(() => {
      const now = store.getView();
      const change = changeBetween(was, now);
      was = now;
      if (written(change.before) !== written(change.after))
        setChanges((earlier) => withChange(earlier, change));
    });
  }, [store]);
  const last = changes.at(-1) ?? null;
  const undo = useCallback(() => {
    if (last) store.change(undoing(last));
  }, [store, last]);
  return { last: last && changeInWords(last, names), undo };
}
