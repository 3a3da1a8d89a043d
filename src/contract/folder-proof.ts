// Owns how a server and a program on the same machine show each other that they know the secret of one data folder, which neither says.
import type { ProblemCode } from './problem.ts';
import { API } from './reads.ts';
import { z } from './zod.ts';

/** 256 bits in base64url: random, or a MAC. */
const bits256 = z.string().check(z.regex(/^[\w-]{43}$/));

/** `nonce`: random, of who asks. */
export const folderChallenge = z.strictObject({ nonce: bits256 });

/** `nonce`: random, of the server; `proof`: its MAC over both nonces and over what the folder says of it. */
export const folderProof = z.object({ nonce: bits256, proof: bits256 });

export const FOLDER_PROOF = {
  folderProof: {
    method: 'post' as const,
    path: `${API}/folder-proof`,
    summary:
      'For programs on the same machine: the server proves that it knows the secret of the data folder, which is not sent',
    takesFilter: false,
    parameters: [],
    body: folderChallenge,
    maxBodyBytes: 1000,
    reply: folderProof,
    mediaType: 'application/json',
    problems: ['bad-body', 'bad-value', 'not-found', 'too-large'] satisfies ProblemCode[],
    needs: null,
  },
};

export type FolderProof = z.infer<typeof folderProof>;
