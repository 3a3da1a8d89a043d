// Owns tokens: how they are made, told apart and compared. No Node here: the application also runs in the page.
import { timingSafeEqual } from 'hono/utils/buffer';
import { sha256 } from 'hono/utils/crypto';
import { TOKEN_ROLES, type TokenRole } from '../../src/contract/token-role.ts';
import type { TokenHashes } from './token-hashes.ts';

const TOKEN_BYTES = 32;

/** Tells readers, and programs that look for secrets in texts, what a token is. */
const prefixOf = (role: TokenRole) => `sarhad_${role}_`;

export type Keys = {
  /** Null: nobody's. */
  roleOf(token: string): Promise<TokenRole | null>;
  /** A new token, instead of the one before: this one is said once and never again. */
  rotate(role: TokenRole): Promise<string>;
  /** Tokens of the roles that have none yet, of which others know nothing so far. */
  makeFirst(): Promise<ReadonlyMap<TokenRole, string>>;
};

/**
 * `secret`: of the folder, for programs on the same machine; it may do what an editor may. Null: there is none.
 * `isProof`: whether a token proves that its sender knows the secret.
 */
export function createKeys(
  hashes: TokenHashes,
  secret: string | null,
  isProof: (token: string) => Promise<boolean> = async () => false,
): Keys {
  return {
    async roleOf(token) {
      // Compares hashes of both, in a time that says nothing of either.
      if (secret !== null && (await timingSafeEqual(secret, token))) return 'editor';
      if (await isProof(token)) return 'editor';
      const role = TOKEN_ROLES.find((one) => token.startsWith(prefixOf(one)));
      const kept = role === undefined ? null : await hashes.read(role);
      return kept !== null && (await timingSafeEqual(kept, await hashOf(token))) ? (role ?? null) : null;
    },
    async rotate(role) {
      const token = makeToken(role);
      await hashes.replace(role, await hashOf(token));
      return token;
    },
    async makeFirst() {
      const made = new Map<TokenRole, string>();
      for (const role of TOKEN_ROLES) {
        const token = makeToken(role);
        if (await hashes.addFirst(role, await hashOf(token))) made.set(role, token);
      }
      return made;
    },
  };
}

function makeToken(role: TokenRole): string {
  const bytes = crypto.getRandomValues(new Uint8Array(TOKEN_BYTES));
  const text = btoa(String.fromCharCode(...bytes));
  return prefixOf(role) + text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Plain: what is hashed are 256 random bits, which nobody finds by trying. */
async function hashOf(token: string): Promise<string> {
  const hash = await sha256(token);
  if (hash === null) throw new Error('This runtime has no SHA-256.');
  return hash;
}
