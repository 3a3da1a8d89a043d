// Owns which picked events there are at a revision. An id that becomes known later, or is withheld, is none that was misspelt: it selects nothing.
import type { RequestContext } from './request-context.ts';

type LookedUp = {
  /** Whatever their status, ascending. */
  readonly keys: number[];
  readonly later: string[];
  /** Left out where there are none, as at most times. */
  readonly withheld?: string[];
  readonly unknown: string[];
};

export async function lookUpPicked(
  { services: { store }, audience }: RequestContext,
  revision: number,
  ids: readonly string[],
): Promise<LookedUp> {
  const then = await store.keysOf({ audience, revision, ids });
  const missing = ids.filter((id) => !then.has(id));
  const newest = missing.length === 0 ? revision : ((await store.resolveRevision(undefined)) ?? revision);
  const now = newest === revision ? then : await store.keysOf({ audience, revision: newest, ids: missing });
  const withheldAt = (at: number) => store.withheldSince({ audience, revision: at, ids: missing });
  const withheld: ReadonlyMap<string, unknown> =
    missing.length === 0
      ? new Map()
      : new Map([...(await withheldAt(revision)), ...(await withheldAt(newest))]);
  return {
    keys: [...then.values()].sort((a, b) => a - b),
    later: missing.filter((id) => now.has(id) && !withheld.has(id)),
    ...(withheld.size > 0 && { withheld: missing.filter((id) => withheld.has(id)) }),
    unknown: missing.filter((id) => !now.has(id) && !withheld.has(id)),
  };
}
