// Owns what is answered where neither the page nor the API is: to people a small page that leads home, to others a problem.
import { answerProblem, Refusal } from './problems.ts';

const HTML = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Not found · Sarhad</title>
<h1>Nothing has this address.</h1>
<p><a href="/">Go to the map</a></p>
</html>
`;

const API = /^\/(api|healthz)(\/|$)/;

/** Null for what the API answers, its own unknown addresses included. */
export function answerElsewhere(request: Request): Response | null {
  const { pathname } = new URL(request.url);
  if (API.test(pathname)) return null;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead && pathname === '/') {
    const detail = `${request.method} is not for this address; use GET, HEAD.`;
    return answerProblem(
      new Refusal('method-not-allowed', detail, { headers: { Allow: 'GET, HEAD' } }),
      pathname,
    );
  }
  if (!isRead || !request.headers.get('Accept')?.includes('text/html')) return null;
  return new Response(request.method === 'HEAD' ? null : HTML, {
    status: 404,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
