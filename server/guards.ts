// Owns what stands before every route: a query that can be read, the right token, a body of JSON that is not too large.
import type { MiddlewareHandler } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { bodyLimit } from 'hono/body-limit';
import type { Endpoint } from '../src/contract/endpoints.ts';
import { Refusal, refuseFaults } from './problems.ts';
import { findQueryFaults } from './read-query.ts';

const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** In the order in which a request that fails several of them is refused. */
export function guardsOf(endpoint: Endpoint, token: string | null): MiddlewareHandler[] {
  return [
    checkQuery(endpoint),
    ...(endpoint.needsToken ? [requireToken(token)] : []),
    ...(endpoint.body ? [requireJson, limitBody(MAX_BODY_BYTES)] : []),
  ];
}

function checkQuery(endpoint: Endpoint): MiddlewareHandler {
  return (context, next) => {
    refuseFaults(findQueryFaults(endpoint, new URL(context.req.url).searchParams));
    return next();
  };
}

/** A missing, a misspelt and a wrong token are refused alike; where the server has none, all are. */
function requireToken(token: string | null): MiddlewareHandler {
  const refuse = () => {
    const detail = 'Adding data needs "Authorization: Bearer …" with the token of this server.';
    throw new Refusal('unauthorised', detail, { headers: { 'WWW-Authenticate': 'Bearer realm="sarhad"' } });
  };
  const inVain = { message: refuse };
  return bearerAuth({
    token: token ?? [],
    noAuthenticationHeader: inVain,
    invalidAuthenticationHeader: inVain,
    invalidToken: inVain,
  });
}

const requireJson: MiddlewareHandler = (context, next) => {
  const mediaType = context.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    throw new Refusal('bad-body', 'A batch is sent as Content-Type: application/json.');
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
