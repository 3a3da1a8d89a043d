// Owns how a token is replaced.
import type { TokenReply } from '../../src/contract/token-reply.ts';
import { TOKEN_ROLES } from '../../src/contract/token-role.ts';
import { Refusal } from '../problems.ts';
import type { Route } from '../request-context.ts';

export const rotateToken: Route = async ({ services, path }) => {
  const role = TOKEN_ROLES.find((one) => one === path.role);
  if (role === undefined) throw new Refusal('not-found', `There are tokens of ${TOKEN_ROLES.join(' and ')}.`);
  const reply: TokenReply = { role, token: await services.keys.rotate(role) };
  return Response.json(reply, { headers: { 'Cache-Control': 'no-store' } });
};
