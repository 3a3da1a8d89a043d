// Owns how tokens are said to who runs the server: each once, with what it is for.
import type { TokenRole } from '../../src/contract/token-role.ts';

const PURPOSE: Readonly<Record<TokenRole, string>> = {
  writer: 'submits batches of events',
  editor: 'replaces tokens, sees and revokes what was shared, sets up webhooks, and may do what a writer may',
};

export const ROTATE_COMMAND = 'npm run token -- rotate';

/** Empty when none was made. */
export function sayFirstTokens(made: ReadonlyMap<TokenRole, string>): readonly string[] {
  if (made.size === 0) return [];
  return [
    'New tokens, shown this once and kept only as hashes; keep them where you keep passwords:',
    ...[...made].map(([role, token]) => `  ${role}: ${token}  (${PURPOSE[role]})`),
    `One that was lost, or that others have seen, is replaced by: ${ROTATE_COMMAND} editor (or writer)`,
  ];
}

export const sayNewToken = (role: TokenRole, token: string): string =>
  `The new token of the ${role}, shown this once; it ${PURPOSE[role]}. The one before it no longer works.\n${token}`;
