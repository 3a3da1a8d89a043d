// Owns how the server proves that it knows the secret of its data folder.
import { folderChallenge } from '../../src/contract/folder-proof.ts';
import { readBody } from '../input/read-body.ts';
import { Refusal } from '../problems.ts';
import type { Route } from '../request-context.ts';

export const proveFolder: Route = async ({ services, body }) => {
  const { nonce } = readBody(await body(), folderChallenge);
  const proof = await services.folder.prove(nonce);
  if (proof === null)
    throw new Refusal('not-found', 'This server has no data folder whose secret it could know.');
  return Response.json(proof, { headers: { 'Cache-Control': 'no-store' } });
};
