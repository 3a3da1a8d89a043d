// Owns the answers to the server's keeper: its database as a file, and what is wrong with it.
import { type ExaminationReply, UPKEEP } from '../../src/contract/upkeep.ts';
import { Refusal } from '../problems.ts';
import type { Route, Services } from '../request-context.ts';

function upkeepOf({ upkeep }: Services) {
  if (upkeep === null) throw new Refusal('unavailable', 'This server has no database of its own.');
  return upkeep;
}

export const getBackup: Route = async ({ services, request }) => {
  const upkeep = upkeepOf(services);
  const headers = { 'Content-Type': UPKEEP.backup.mediaType, 'Cache-Control': 'no-store, no-transform' };
  return new Response(request.method === 'HEAD' ? null : upkeep.backup(), { headers });
};

export const examine: Route = async ({ services }) => {
  const reply: ExaminationReply = { findings: [...(await upkeepOf(services).examine())] };
  return Response.json(reply, { headers: { 'Cache-Control': 'no-store' } });
};
