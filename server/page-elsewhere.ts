// Owns what is answered where neither the page nor the API is: to people a small page that leads home, to others a problem.
import { xmlText } from './exports/xml-text.ts';
import { answerProblem, Refusal, refuseMethod } from './problems.ts';

const API = /^\/(api|healthz|readyz)(\/|$)/;

/** A page that says so, with its addresses beginning at `root`: `./`, `../` or a path, ending in a slash. */
export type NotFoundPage = (root: string) => Promise<string>;

/** Null for what the API answers, its own unknown addresses included. `publicPath`: below which all is, as a reader's browser writes it. */
export function answerElsewhere(
  request: Request,
  page: NotFoundPage,
  publicPath: string,
): Response | Promise<Response> | null {
  const { pathname, search } = new URL(request.url);
  if (API.test(pathname)) return null;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead && pathname === '/') {
    return refuseMethod(request.method, ['GET', 'HEAD'], publicPath + pathname);
  }
  if (!isRead || !wantsPage(request)) return null;
  const query = queryInPath(pathname, search);
  // Relative: a proxy may have taken off the beginning of the path.
  if (query !== null) return redirectTo(`./${query}`);
  // From a path of any depth back to where it began, which may be below a path that only a proxy knows.
  const depth = pathname.split('/').length - 2;
  const root = depth === 0 ? './' : '../'.repeat(depth);
  // An address of the page that ended in a slash, and was put before one that begins with it.
  if (/^\/\/+$/.test(pathname)) return redirectTo(root + search);
  return answerNotFound(request, page, root);
}

const redirectTo = (address: string) => new Response(null, { status: 302, headers: { Location: address } });

/**
 * Beside the path below which everything is served: nothing is there, neither page nor API. A proxy may have taken off the beginning of
 * the public path, whose end is then `basePath`.
 */
export function answerBeside(
  request: Request,
  page: NotFoundPage,
  publicPath: string,
  basePath: string,
): Response | Promise<Response> {
  const root = `${publicPath}/`;
  if (wantsPage(request)) return answerNotFound(request, page, root);
  const { pathname } = new URL(request.url);
  const above = publicPath.endsWith(basePath) ? publicPath.slice(0, -basePath.length) : '';
  const refusal = new Refusal('not-found', `Nothing has this address; all is below ${root}.`);
  return answerProblem(refusal, above + pathname);
}

/** The query of a link to the page whose question mark somebody on its way encoded, with what followed it; null if it is none. */
function queryInPath(pathname: string, search: string): string | null {
  const [, encoded] = /^\/%(?:25)*3F(.*)$/i.exec(pathname) ?? [];
  return encoded === undefined ? null : `?${encoded}${search.replace('?', '&')}`;
}

const wantsPage = ({ headers }: Request) => headers.get('Accept')?.includes('text/html') ?? false;

/** What the link asks for goes along on the way home. */
async function answerNotFound({ method, url }: Request, page: NotFoundPage, root: string): Promise<Response> {
  const home = `href="${root}${xmlText(new URL(url).search)}"`;
  const html = async () => (await page(root)).replaceAll(`href="${root}"`, () => home);
  return new Response(method === 'HEAD' ? null : await html(), {
    status: 404,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
