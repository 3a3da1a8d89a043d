// Owns the proofs by which a server and a program on the same machine show that they know the secret of one data folder: MACs over random
// numbers of both, so that neither says it and nothing that was heard serves again. No Node here: the application also runs in the page.
import { timingSafeEqual } from 'hono/utils/buffer';
import type { FolderProof } from '../src/contract/folder-proof.ts';

/** `identity`: what the folder says of the server's run; another run, or another server, has another. */
export type Exchange = { readonly identity: string; readonly asker: string; readonly server: string };

export type FolderSecret = {
  /** Of this server to who gave the number; null: it has no folder, or does not listen yet. */
  prove(asker: string): Promise<FolderProof | null>;
  /** Whether a token is the proof of who asked, in answer to the server's number. */
  isProof(token: string): Promise<boolean>;
};

/** From the server's number on; for all that one command asks. */
const VALID_MS = 10 * 60_000;
/** More are not remembered, so that who asks for nothing else fills no memory: the oldest is forgotten. */
const MOST_ASKERS = 1000;

const PREFIX = 'sarhad_folder_';

/** `identity`: asked when it counts, for a server knows its address late; empty until then. */
export function createFolderSecret(
  secret: string | null,
  identity: () => string,
  now: () => number = () => performance.now(),
): FolderSecret {
  const asked = new Map<string, { readonly exchange: Exchange; readonly untilMs: number }>();
  return {
    async prove(asker) {
      if (secret === null || identity() === '') return null;
      const exchange: Exchange = { identity: identity(), asker, server: randomNumber() };
      const [oldest] = asked.keys();
      if (asked.size >= MOST_ASKERS && oldest !== undefined) asked.delete(oldest);
      asked.set(exchange.server, { exchange, untilMs: now() + VALID_MS });
      return { nonce: exchange.server, proof: await proofOf('server', secret, exchange) };
    },
    async isProof(token) {
      const [, number = ''] = /^sarhad_folder_([\w-]{43})\.[\w-]{43}$/.exec(token) ?? [];
      const kept = asked.get(number);
      if (secret === null || kept === undefined || kept.untilMs < now()) return false;
      return timingSafeEqual(token, await tokenOf(secret, kept.exchange));
    },
  };
}

/** What the asker sends as its token: good for this server's run and this exchange alone. */
export const tokenOf = async (secret: string, exchange: Exchange): Promise<string> =>
  `${PREFIX}${exchange.server}.${await proofOf('asker', secret, exchange)}`;

export const isProofOfServer = async (proof: string, secret: string, exchange: Exchange): Promise<boolean> =>
  timingSafeEqual(proof, await proofOf('server', secret, exchange));

/** HMAC-SHA-256. Whose it is stands in it, so that nobody's can be sent back as one's own. */
async function proofOf(
  whose: 'server' | 'asker',
  secret: string,
  { identity, asker, server }: Exchange,
): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes(secret), algorithm, false, ['sign']);
  const said = JSON.stringify(['sarhad folder-proof 1', whose, identity, asker, server]);
  return inBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(said))));
}

export const randomNumber = (): string => inBase64Url(crypto.getRandomValues(new Uint8Array(32)));

const inBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
