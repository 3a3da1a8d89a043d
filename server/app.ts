// Owns the application: every endpoint of the contract routed to its answer. No Node here: it also runs in the page, behind MSW.
import { type Context, Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { ENDPOINTS, type Endpoint } from '../src/contract/endpoints.ts';
import { LIVE, MOST_LISTENING } from '../src/contract/live-reads.ts';
import { createPictures } from './brief/pictures.ts';
import { rememberNews } from './feeds/news.ts';
import { createFolderSecret } from './folder-proof.ts';
import { inTodaysGrammar } from './grammar-version.ts';
import { guardsOf, limitOf } from './guards.ts';
import { checkInSlices } from './input/check-batch.ts';
import { createIntake } from './input/intake.ts';
import { readBytes } from './input/read-body.ts';
import { createKeys } from './keys/keys.ts';
import { keepHashesInMemory } from './keys/token-hashes.ts';
import { rememberKnownValues } from './known-values.ts';
import { keepLinksInMemory } from './links/short-links.ts';
import { type RevisionStreams, tellRevisions } from './live/tell-revisions.ts';
import { mementoOf } from './memento.ts';
import { nearSpellingsOf } from './near-spellings.ts';
import { answerProblem, Refusal, refuseMethod } from './problems.ts';
import { pathOf } from './public-address.ts';
import type { AppOptions, Services } from './request-context.ts';
import { ROUTES } from './routes/routes.ts';
import { withSecurityHeaders } from './security-headers.ts';
import { PUBLIC } from './store/store.ts';
import { DatabaseUnavailable, NoSpace, SearchTooSlow } from './store/store-errors.ts';
import { NO_POSTER } from './webhooks/poster.ts';
import { keepWebhooksInMemory } from './webhooks/webhooks.ts';

export type { AppOptions } from './request-context.ts';

/** Within this a database that was started again answers. */
const RETRY_AFTER_SECONDS = '5';

/** A Hono application over a store; `app.fetch(request)` answers everything below /api, /healthz and /readyz. */
export function createApp(options: AppOptions): Hono {
  const { renderPicture, ...rest } = options;
  const hashes = options.hashes ?? keepHashesInMemory();
  const identity = options.identity ?? (() => '');
  const folder = createFolderSecret(options.token, identity);
  const services: Services = {
    clock: () => new Date(),
    checkBatch: checkInSlices,
    intake: createIntake(),
    log: () => {},
    publicUrl: () => '',
    embedHosts: [],
    live: liveOf(options),
    links: keepLinksInMemory(),
    webhooks: keepWebhooksInMemory(),
    poster: NO_POSTER,
    ...rest,
    upkeep: options.upkeep ?? null,
    hashes,
    identity,
    folder,
    keys: createKeys(hashes, options.token, folder.isProof),
    pictures: renderPicture ? createPictures(renderPicture) : null,
    askItself: async (address) => {
      const response = await app.request(address);
      return response.ok ? response.json() : null;
    },
    knownValues: rememberKnownValues(options.store),
    nearSpellings: nearSpellingsOf(options.store),
    news: rememberNews(options.store, options.collection.note),
  };
  const instanceOf = ({ req }: Context) => pathOf(services.publicUrl()) + req.path;
  const app = new Hono();
  app.use(withSecurityHeaders(options.tiles?.url ?? null));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (context, allowed) =>
        refuseMethod(context.req.method, allowed, instanceOf(context)),
    }),
  );
  for (const name of Object.keys(ENDPOINTS) as (keyof typeof ENDPOINTS)[]) {
    const endpoint: Endpoint = ENDPOINTS[name];
    const path = endpoint.path.replace(/\{(\w+)\}/g, ':$1');
    app.on(
      endpoint.method.toUpperCase(),
      [path],
      ...guardsOf(endpoint, services.keys),
      ...mementoOf(endpoint, services),
      (context) =>
        ROUTES[name]({
          services,
          audience: PUBLIC,
          request: context.req.raw,
          body: () => readBytes(context.req.raw, limitOf(endpoint)),
          path: context.req.param(),
          query: inTodaysGrammar(endpoint, new URL(context.req.url).searchParams),
          client: (context.env as { client?: string } | undefined)?.client ?? 'unknown',
        }),
    );
  }
  app.notFound((context) =>
    answerProblem(new Refusal('not-found', 'Nothing has this address.'), instanceOf(context)),
  );
  app.onError((error, context) => answerError(error, context.req, instanceOf(context), services.log));
  return app;
}

/** What was thrown, as a problem; what nobody foresaw is logged. */
export function answerError(
  error: Error,
  { method, path }: { readonly method: string; readonly path: string },
  instance: string,
  log: (line: string, error: unknown) => void,
): Response {
  const refusal = error instanceof Refusal ? error : refusalOfStore(error, method);
  if (refusal !== null) return answerProblem(refusal, instance);
  log(`${method} ${path} failed`, error);
  const detail = 'Something went wrong in the server. Its log says what; trying again may help.';
  return answerProblem(new Refusal('internal', detail), instance);
}

/** What the store says of itself, as the API says it; null for an error that is not the store's. */
function refusalOfStore(error: Error, method: string): Refusal | null {
  if (error instanceof SearchTooSlow) return new Refusal('too-slow', error.message);
  // Who reads has sent nothing that could not be taken: to him, the database is away.
  const isRead = method === 'GET' || method === 'HEAD';
  const told = error instanceof NoSpace && isRead ? new DatabaseUnavailable(error) : error;
  if (told instanceof NoSpace) return new Refusal('no-space', told.message);
  if (told instanceof DatabaseUnavailable)
    return new Refusal('unavailable', told.message, { headers: { 'Retry-After': RETRY_AFTER_SECONDS } });
  return null;
}

/** For an application of its own; a server gives the one that it ends. */
export function liveOf({ store, log = () => {} }: Pick<AppOptions, 'store' | 'log'>): RevisionStreams {
  return tellRevisions({
    newest: async () => (await store.resolveRevision(undefined)) ?? 0,
    limits: MOST_LISTENING,
    event: LIVE.event,
    log,
    onNews: (look) => store.onNews(look),
  });
}
