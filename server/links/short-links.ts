// Owns what is asked of whoever keeps short links, and those kept in memory: for mocks and tests. No Node here.
import type { KeptLink } from '../../src/contract/short-link.ts';

export type LinkPlace = { readonly madeAt: string; readonly id: string };

export type ShortLinks = {
  /** The id is new. */
  add(link: Pick<KeptLink, 'id' | 'query' | 'madeAt' | 'expires'>): Promise<void>;
  find(id: string): Promise<KeptLink | null>;
  /** Newest first, those after a place. */
  list(page: { limit: number; after: LinkPlace | null }): Promise<{ total: number; links: KeptLink[] }>;
  /** An instant: from now on it does not open, and of one revoked before the first instant stays. Null: it opens again. */
  setRevoked(id: string, revokedAt: string | null): Promise<KeptLink | null>;
  /** No more than how often, on which day: nothing of who opened it. */
  addUses(uses: ReadonlyMap<string, number>, day: string): Promise<void>;
};

export function keepLinksInMemory(): ShortLinks {
  const kept = new Map<string, KeptLink>();
  const isAfter = (link: LinkPlace, place: LinkPlace) =>
    link.madeAt < place.madeAt || (link.madeAt === place.madeAt && link.id < place.id);
  return {
    async add(link) {
      kept.set(link.id, { ...link, revokedAt: null, uses: 0, lastUsedOn: null });
    },
    find: async (id) => kept.get(id) ?? null,
    async list({ limit, after }) {
      const sorted = [...kept.values()].sort((a, b) => (isAfter(a, b) ? 1 : -1));
      const rest = after === null ? sorted : sorted.filter((link) => isAfter(link, after));
      return { total: kept.size, links: rest.slice(0, limit) };
    },
    async setRevoked(id, revokedAt) {
      const link = kept.get(id);
      if (link === undefined) return null;
      const changed = { ...link, revokedAt: revokedAt === null ? null : (link.revokedAt ?? revokedAt) };
      kept.set(id, changed);
      return changed;
    },
    async addUses(uses, day) {
      for (const [id, count] of uses) {
        const link = kept.get(id);
        if (link !== undefined) kept.set(id, { ...link, uses: link.uses + count, lastUsedOn: day });
      }
    },
  };
}
