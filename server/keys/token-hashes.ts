// Owns what is kept of tokens: their hashes, one a role, wherever the events are kept. No Node here: mocks keep them in memory.
import type { TokenRole } from '../../src/contract/token-role.ts';

export type TokenHashes = {
  /** Asked anew for each request that brings a token: a replaced one stops working at once, on every server of the database. */
  read(role: TokenRole): Promise<string | null>;
  /** Whether it was kept: not where the role has one, also if another server gave it at the same moment. */
  addFirst(role: TokenRole, hash: string): Promise<boolean>;
  replace(role: TokenRole, hash: string): Promise<void>;
};

export function keepHashesInMemory(): TokenHashes {
  const kept = new Map<TokenRole, string>();
  return {
    read: async (role) => kept.get(role) ?? null,
    async addFirst(role, hash) {
      if (kept.has(role)) return false;
      kept.set(role, hash);
      return true;
    },
    async replace(role, hash) {
      kept.set(role, hash);
    },
  };
}
