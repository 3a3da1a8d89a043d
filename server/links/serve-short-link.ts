// Owns what is answered at `/s/…`: the page with the view that is kept, or a page that says why there is none.
import type { Context, MiddlewareHandler } from 'hono';
import { stateOfLink } from '../../src/contract/short-link.ts';
import type { Page } from '../page-files.ts';
import { answerProblem, Refusal } from '../problems.ts';
import type { UseCounter } from './count-uses.ts';
import { readLinkId } from './link-id.ts';
import type { ShortLinks } from './short-links.ts';

/** Where the page lies, seen from `/s/…`; also where a proxy has put all of it below a path of its own. */
export const ABOVE = '../';

type Served = {
  readonly links: Pick<ShortLinks, 'find'>;
  readonly uses: UseCounter;
  readonly page: Page;
  readonly today: () => string;
  /** Below which all is, as a reader's browser writes it. */
  readonly publicPath: () => string;
};

/** Goes on to the next where there is no such link. */
export function serveShortLink({ links, uses, page, today, publicPath }: Served): MiddlewareHandler {
  return async (context, next) => {
    const id = readLinkId(context.req.param('id') ?? '');
    const link = id === null ? null : await links.find(id);
    if (link === null) return next();
    const state = stateOfLink(link, today());
    if (state === 'open') {
      if (isOpened(context)) uses.note(link.id);
      const response = await page.answerIndex(context, { search: `?${link.query}`, root: ABOVE });
      response.headers.set('X-Robots-Tag', 'noindex');
      return response;
    }
    const instance = publicPath() + context.req.path;
    if (!context.req.header('Accept')?.includes('text/html'))
      return answerProblem(new Refusal('gone', DETAILS[state]), instance);
    return new Response(context.req.method === 'HEAD' ? null : await page.plain(`link-${state}`, ABOVE), {
      status: 410,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Robots-Tag': 'noindex',
      },
    });
  };
}

const DETAILS = {
  revoked:
    'This short link was revoked by an editor of this server; ask whoever gave it to you for another one.',
  expired: 'This short link has expired; ask whoever gave it to you for another one.',
} as const;

/** Not when it is only asked about, nor fetched ahead in case somebody opens it. */
function isOpened({ req }: Context): boolean {
  return req.method === 'GET' && !/prefetch|prerender/.test(req.header('Sec-Purpose') ?? '');
}
