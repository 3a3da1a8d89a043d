// Owns the Memento protocol (RFC 7089): an answer as of a revision says when it became known, and a live address leads to the one of a moment.
import type { Context, MiddlewareHandler } from 'hono';
import type { Endpoint } from '../src/contract/endpoints.ts';
import { refuseFault } from './problems.ts';
import type { Services } from './request-context.ts';

/** Of an event. */
export const TIMEMAP_TYPE = 'application/link-format';
const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** As HTTP writes an instant. */
export const httpDate = (instant: string): string => new Date(instant).toUTCString();

const takesAsof = ({ method, takesFilter, isLive, parameters }: Endpoint): boolean =>
  method === 'get' &&
  !isLive &&
  (takesFilter || parameters.some(({ name }) => name === 'asof')) &&
  !parameters.some(({ name }) => name === 'until');

/**
 * Every address that takes `asof` is its own gate: with `Accept-Datetime` it leads to the same as of that moment; without, it is answered
 * as it stands now. Before the first revision: to the first.
 */
export function mementoOf(endpoint: Endpoint, services: Services): MiddlewareHandler[] {
  if (!takesAsof(endpoint)) return [];
  const addressOf = (context: Context, asof: string | null) => {
    const { pathname, searchParams } = new URL(context.req.url);
    if (asof === null) searchParams.delete('asof');
    else searchParams.set('asof', asof);
    const query = searchParams.toString();
    return `${services.publicUrl()}${pathname}${query && `?${query}`}`;
  };
  const linksOf = (context: Context) => {
    const original = addressOf(context, null);
    const id = endpoint.path.endsWith('/events/{id}') ? context.req.param('id') : undefined;
    const timemap = id && `, <${original.split('?')[0]}/timemap>; rel="timemap"; type="${TIMEMAP_TYPE}"`;
    return `<${original}>; rel="original timegate"${timemap ?? ''}`;
  };
  return [
    async (context, next) => {
      const asof = context.req.query('asof');
      const moment = context.req.header('Accept-Datetime');
      if (asof === undefined && moment !== undefined) {
        const revision = await services.store.revisionAt(readMoment(moment));
        return context.body(null, 302, {
          Location: addressOf(context, String(revision)),
          Link: linksOf(context),
          Vary: 'Accept-Datetime',
          'Cache-Control': 'no-cache',
        });
      }
      await next();
      const { status, headers } = context.res;
      if (status >= 300 && status !== 304) return;
      context.header('Link', linksOf(context), { append: true });
      if (asof === undefined)
        context.header('Vary', [headers.get('Vary'), 'Accept-Datetime'].filter(Boolean).join(', '));
      else if (isFixed(asof, services.clock())) await tellWhen(context, services, asof);
    },
  ];
}

async function tellWhen(context: Context, { store }: Services, asof: string): Promise<void> {
  const revision = await store.resolveRevision(asof);
  if (revision === null || revision === 0) return;
  context.header('Memento-Datetime', httpDate((await store.logged(revision)).changedAt));
}

/** What was known at the end of a day is fixed when the day is over. */
const isFixed = (asof: string, now: Date) => /^\d+$/.test(asof) || asof < now.toISOString().slice(0, 10);

function readMoment(text: string): string {
  const time = HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time))
    refuseFault(
      'bad-value',
      'Accept-Datetime',
      text,
      'expected an instant such as Mon, 23 Nov 2026 00:00:00 GMT',
    );
  return new Date(time).toISOString();
}

type Version = { readonly revision: number; readonly changedAt: string };

/** Versions of a resource, oldest first, as links (RFC 6690). */
export function timemapOf(original: string, versions: readonly Version[]): string {
  const [first, last] = [versions[0], versions.at(-1)];
  const mementos = versions.map((version) => {
    const rel = [version === first && 'first', version === last && 'last', 'memento']
      .filter(Boolean)
      .join(' ');
    return `<${original}?asof=${version.revision}>; rel="${rel}"; datetime="${httpDate(version.changedAt)}"`;
  });
  const period =
    first && last ? `; from="${httpDate(first.changedAt)}"; until="${httpDate(last.changedAt)}"` : '';
  return `${[
    `<${original}>; rel="original timegate"`,
    `<${original}/timemap>; rel="self"; type="${TIMEMAP_TYPE}"${period}`,
    ...mementos,
  ].join(',\n')}\n`;
}
