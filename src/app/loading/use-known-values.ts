// Owns what happens to ids of a link that the data does not have: they are left out, and a notice names them.
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { dictionaryQuery } from '../../api/get-dictionary.ts';
import { searchQuery } from '../../api/search-events.ts';
import type { Filter, ValueClause } from '../../contract/filter.ts';
import { knownValuesOf, LOOKED_UP } from '../../contract/looked-up.ts';
import type { Dictionary } from '../../contract/replies.ts';
import type { LinkNotice } from '../../link/link.ts';
import { meantBy } from '../../link/meant-by.ts';
import { useView, useViewStore, withPatch } from '../../link/use-view.ts';

/**
 * Values of a filter that the dictionary does not know, and the patch that takes them away, or writes them as the one known
 * value that differs in case and width alone.
 */
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
    if ([...clause.any, ...clause.not].every(isKnown)) continue;
    const meant = (value: string) => meantBy(known[parameter], value);
    const left = { any: unique(clause.any.map(meant)), not: unique(clause.not.map(meant)) };
    const strangers = [...left.any, ...left.not].filter((value) => !isKnown(value));
    const kept = { any: left.any.filter(isKnown), not: left.not.filter(isKnown) };
    patch[parameter] = kept.any.length + kept.not.length > 0 ? kept : undefined;
    // What no event has takes none away; of what was asked for, nothing is left.
    const widens = left.any.length > 0 && kept.any.length === 0;
    for (const value of strangers)
      notices.push({
        code: 'unknown-value',
        parameter,
        value,
        expected: '',
        widens: widens && left.any.includes(value),
      });
  }
  return { notices, patch: patch as Partial<Filter> };
}

const unique = (values: readonly string[]) => [...new Set(values)];

/** The same of picked events, which the server knows. */
export function findUnknownPicks(
  pick: readonly string[],
  unknown: readonly string[],
): { notices: LinkNotice[]; patch: Partial<Filter> } {
  const kept = pick.filter((id) => !unknown.includes(id));
  const notices = unknown.map(
    (value): LinkNotice => ({
      code: 'unknown-value',
      parameter: 'pick',
      value,
      expected: '',
      widens: kept.length === 0,
    }),
  );
  return { notices, patch: { pick: kept.length > 0 ? kept : undefined } };
}

export function useKnownValues(revision: number | null): void {
  const store = useViewStore();
  const filter = useView((view) => view.filter);
  const dictionary = useQuery({ ...dictionaryQuery(revision ?? 0), enabled: revision !== null });
  const data = dictionary.isPlaceholderData ? undefined : dictionary.data;
  useEffect(() => {
    if (!data) return;
    const { notices, patch } = findUnknown(filter, data);
    if (Object.keys(patch).length === 0) return;
    store.correct((view) => ({ filter: withPatch(view.filter, patch) }), notices);
  }, [data, filter, store]);
  const { q = '', pick } = filter;
  const picked = useQuery({
    ...searchQuery(revision ?? 0, q, pick),
    enabled: revision !== null && pick !== undefined,
  });
  const unknown = picked.isPlaceholderData ? undefined : picked.data?.unknown;
  useEffect(() => {
    if (pick === undefined || unknown === undefined || unknown.length === 0) return;
    const { notices, patch } = findUnknownPicks(pick, unknown);
    store.correct((view) => ({ filter: withPatch(view.filter, patch) }), notices);
  }, [pick, unknown, store]);
}
