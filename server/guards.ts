// Owns what stands before every route: a query that can be read, the right token, a body of JSON that is not too large.
import type { MiddlewareHandler } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { bodyLimit } from 'hono/body-limit';
import type { Endpoint } from '../src/contract/endpoints.ts';
import { suffices, type TokenRole } from '../src/contract/token-role.ts';
import type { Keys } from './keys/keys.ts';
import { limitRate } from './limit-rate.ts';
import { Refusal, refuseFaults } from './problems.ts';
import { findQueryFaults } from './read-query.ts';

const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** In the order in which a request that fails several of them is refused. */
export function guardsOf(endpoint: Endpoint, keys: Keys): MiddlewareHandler[] {
  return [
    checkQuery(endpoint),
    ...(endpoint.rate ? limitRate(endpoint.rate) : []),
    ...(endpoint.needs === null ? [] : [requireToken(endpoint.needs, keys)]),
    ...(endpoint.body
      ? [
          requireJson,
          endpoint.maxBodyBytes ? limitSmallBody(endpoint.maxBodyBytes) : limitBody(MAX_BODY_BYTES),
        ]
      : []),
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

export function limitBody(maxBytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: maxBytes,
    onError() {
      const megabytes = Math.floor(maxBytes / 1024 / 1024);
      throw new Refusal('too-large', `A batch may have up to ${megabytes} MB; split it into several.`);
    },
  });
}

const limitSmallBody = (maxBytes: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: maxBytes,
    onError() {
      throw new Refusal('too-large', `The body may have up to ${Math.floor(maxBytes / 1000)} kB.`);
    },
  });
