// Owns what happens to ids of a link that the data does not have: they are left out, and a notice names them.
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { dictionaryQuery } from '../api/get-dictionary.ts';
import type { Filter, ValueClause } from '../contract/filter.ts';
import { knownValuesOf, LOOKED_UP } from '../contract/looked-up.ts';
import type { Dictionary } from '../contract/replies.ts';
import type { LinkNotice } from '../link/link.ts';
import { useView, useViewStore, withPatch } from '../link/use-view.ts';

/** Values of a filter that the dictionary does not know, and the patch that takes them away. */
export function findUnknown(
  filter: Filter,
  dictionary: Dictionary,
): { notices: LinkNotice[]; patch: Partial<Filter> } {
  const known = knownValuesOf(dictionary);
  const notices: LinkNotice[] = [];
  const patch: Record<string, ValueClause | undefined> = {};
  for (const parameter of LOOKED_UP) {
    const clause = filter[parameter];
    if (!clause) continue;
    const isKnown = (value: string) => known[parameter].has(value);
    const strangers = [...clause.any, ...clause.not].filter((value) => !isKnown(value));
    if (strangers.length === 0) continue;
    const left = { any: clause.any.filter(isKnown), not: clause.not.filter(isKnown) };
    patch[parameter] = left.any.length + left.not.length > 0 ? left : undefined;
    for (const value of strangers) notices.push({ code: 'unknown-value', parameter, value, expected: '' });
  }
  return { notices, patch: patch as Partial<Filter> };
}

export function useKnownValues(revision: number | null): void {
  const store = useViewStore();
  const filter = useView((view) => view.filter);
  const dictionary = useQuery({ ...dictionaryQuery(revision ?? 0), enabled: revision !== null });
  const data = dictionary.isPlaceholderData ? undefined : dictionary.data;
  useEffect(() => {
    if (!data) return;
    const { notices, patch } = findUnknown(filter, data);
    if (notices.length === 0) return;
    store.addNotices(notices);
    store.change((view) => ({ filter: withPatch(view.filter, patch) }), 'adjust');
  }, [data, filter, store]);
}
