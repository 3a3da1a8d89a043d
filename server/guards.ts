// Owns what stands before every route: a query that can be read, the right token, a body of JSON that is not too large.
import type { MiddlewareHandler } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import type { Endpoint } from '../src/contract/endpoints.ts';
import { suffices, type TokenRole } from '../src/contract/token-role.ts';
import type { BodyLimit } from './input/read-body.ts';
import type { Keys } from './keys/keys.ts';
import { limitRate } from './limit-rate.ts';
import { Refusal, refuseFaults } from './problems.ts';
import { findQueryFaults } from './read-query.ts';

const BATCH_BYTES = 64 * 1024 * 1024;

/** What the body of a request may take, and what is said of one that takes more. */
export function limitOf({ maxBodyBytes }: Endpoint): BodyLimit {
  const detail =
    maxBodyBytes === undefined
      ? `A batch may have up to ${BATCH_BYTES / 1024 / 1024} MB; split it into several.`
      : `The body may have up to ${Math.floor(maxBodyBytes / 1000)} kB.`;
  return { bytes: maxBodyBytes ?? BATCH_BYTES, refusal: () => new Refusal('too-large', detail) };
}

/** In the order in which a request that fails several of them is refused. */
export function guardsOf(endpoint: Endpoint, keys: Keys): MiddlewareHandler[] {
  return [
    checkQuery(endpoint),
    ...(endpoint.rate ? limitRate(endpoint.rate) : []),
    ...(endpoint.needs === null ? [] : [requireToken(endpoint.needs, keys)]),
    ...(endpoint.body ? [requireJson, refuseLarge(limitOf(endpoint))] : []),
    ...(endpoint.method === 'post' && !endpoint.body ? [refuseBody] : []),
  ];
}

function checkQuery(endpoint: Endpoint): MiddlewareHandler {
  return (context, next) => {
    refuseFaults(findQueryFaults(endpoint, new URL(context.req.url).searchParams));
    return next();
  };
}

/** A missing, a misspelt and a wrong token are refused alike; that of another role is told that it is. */
function requireToken(needs: TokenRole, keys: Keys): MiddlewareHandler {
  const challenge = (code: 'unauthorised' | 'forbidden', detail: string, more = '') => {
    throw new Refusal(code, detail, { headers: { 'WWW-Authenticate': `Bearer realm="sarhad"${more}` } });
  };
  const refuse = () =>
    challenge(
      'unauthorised',
      `This needs "Authorization: Bearer …" with the token of the ${needs} of this server.`,
    );
  const inVain = { message: refuse };
  return bearerAuth({
    async verifyToken(token) {
      const role = await keys.roleOf(token);
      if (role !== null && !suffices(role, needs)) {
        const detail = `This is the token of the ${role}; the request needs that of the ${needs}.`;
        challenge('forbidden', detail, ', error="insufficient_scope"');
      }
      return role !== null;
    },
    noAuthenticationHeader: inVain,
    invalidAuthenticationHeader: inVain,
    invalidToken: inVain,
  });
}

const requireJson: MiddlewareHandler = (context, next) => {
  const mediaType = context.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    throw new Refusal('bad-body', 'The body is sent as Content-Type: application/json.');
  }
  return next();
};

/** By what the request says of its length; one that does not say it is measured as it is read. */
const refuseLarge =
  ({ bytes, refusal }: BodyLimit): MiddlewareHandler =>
  (context, next) => {
    if (Number(context.req.header('Content-Length') ?? 0) > bytes) throw refusal();
    return next();
  };

/** What was written into it would be lost. */
const refuseBody: MiddlewareHandler = (context, next) => {
  if (Number(context.req.header('Content-Length') ?? 0) > 0 || context.req.header('Transfer-Encoding'))
    throw new Refusal('bad-body', 'This request takes no body: all that it says stands in its address.');
  return next();
};
