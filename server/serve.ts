// Owns a running server: store opened, collection loaded, page and API on a port; and how all of it ends.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { answerError, createApp, liveOf } from './app.ts';
import type { AskApi } from './ask-api.ts';
import { belowBasePath } from './base-path.ts';
import { clientOf } from './client-address.ts';
import { chunkCompression } from './compress.ts';
import { type Configuration, ConfigurationFault } from './configuration.ts';
import { identityOf, readOrMakeToken, removeRunning, writeRunning } from './data-dir.ts';
import { rememberNews } from './feeds/news.ts';
import { type TellHead, writePage } from './first-load.ts';
import { asRequest } from './in-request.ts';
import { createChecker } from './input/check-off-thread.ts';
import { createIntake, type Intake } from './input/intake.ts';
import { createKeys } from './keys/keys.ts';
import { sayFirstTokens } from './keys/say-tokens.ts';
import { byKnownHosts, knownHostsOf } from './known-hosts.ts';
import { countUses, withSettledUses } from './links/count-uses.ts';
import { serveShortLink } from './links/serve-short-link.ts';
import { closeServer, listen, type NodeServer, tryPort } from './listen.ts';
import { loadCollection } from './load-collection.ts';
import { logRequests } from './log-requests.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import { serveMetrics } from './metrics/serve-metrics.ts';
import { openRecords, type Records } from './open-records.ts';
import { answerBeside, answerElsewhere } from './page-elsewhere.ts';
import { createPage } from './page-files.ts';
import { headOf, type PageHead } from './page-head.ts';
import { renderPicture } from './pictures/render-picture.ts';
import { localAddress, type PublicAddress, pathOf } from './public-address.ts';
import { withSecurityHeaders } from './security-headers.ts';
import { partWhenStopping, waitForBatches } from './stopping.ts';
import { readBuiltInCollection } from './store/events/built-in-collection.ts';
import { LruCache } from './store/lru-cache.ts';
import { type CollectionNote, PUBLIC, type Store, type Summary } from './store/store.ts';
import { DatabaseUnavailable } from './store/store-errors.ts';
import { deliverDue } from './webhooks/deliver.ts';
import { createGuardedPoster } from './webhooks/guarded-poster.ts';
import { repeatUntilStopped } from './webhooks/repeat.ts';

export type Surroundings = {
  /** Folder of the built page; of data/curated. */
  readonly pageFolder: string;
  readonly collectionFolder: string;
  readonly log: (line: string, error?: unknown) => void;
};

export type RunningServer = {
  /** As others reach it; and as this machine does. */
  readonly url: PublicAddress;
  readonly localUrl: PublicAddress;
  readonly summary: string;
  /** Takes nothing more, finishes the batches that are in hand, and lets go of all. */
  stop(): Promise<void>;
  /** How many batches are in hand. */
  inHand(): number;
  /** Resolves when none is in hand, or they were waited for long enough. */
  finished(): Promise<void>;
};

/** What the page says of views, each under a kilobyte. */
const KEPT_HEADS = 500;

/** Links of 32,000 characters are read, beside all that browsers send. */
const MAX_HEADER_BYTES = 64 * 1024;
/**
 * Longer than proxies keep an idle connection (nginx 60 s): whoever closes it first meets no request already on its way.
 * Node's own 5 s is what a reader needs to look up from one chart to the next.
 */
const KEEP_ALIVE_MS = 75_000;

/** Resolves when requests are answered. Throws errors whose message says what to do; then nothing is left open. */
export async function startServer(
  configuration: Configuration,
  surroundings: Surroundings,
): Promise<RunningServer> {
  const { dataDir, host, port } = configuration;
  if (!existsSync(join(surroundings.pageFolder, 'index.html'))) {
    throw new ConfigurationFault(`The page is not built (${surroundings.pageFolder}); run: npm run build`);
  }
  // Asked before the database is made, so that nobody waits for a refusal; asked again when it counts.
  await tryPort(port, host);
  const metrics = configuration.metricsToken === null ? null : createMetrics();
  const records = await openRecords(
    { ...configuration, log: surroundings.log },
    { warmUp: true, compression: chunkCompression, ...(metrics && { onLook: metrics.onLook }) },
  );
  const { store } = records;
  let server: NodeServer | null = null;
  try {
    let publicUrl = configuration.publicUrl ?? '';
    const intake = createIntake();
    let identity = '';
    const { fetch, compressPage, endStreams, finish } = await createServerApp(
      records,
      configuration,
      surroundings,
      { publicUrl: () => publicUrl, identity: () => identity, metrics, intake },
    );
    const summary = await store.summary(PUBLIC);
    // Who finds it answering finds it named in its folder, too.
    let nameIt = () => {};
    const isNamed = new Promise<void>((resolve) => {
      nameIt = resolve;
    });
    const running = createAdaptorServer({
      fetch: asRequest((request, env) => isNamed.then(() => fetch(request, env))),
      serverOptions: { maxHeaderSize: MAX_HEADER_BYTES, keepAliveTimeout: KEEP_ALIVE_MS },
    });
    server = running;
    await listen(running, port, host);
    const localUrl = localAddress(running.address() as AddressInfo, configuration.basePath);
    publicUrl ||= localUrl;
    // By this one the commands reach it: what stands before the public one may let nobody through.
    const here = await writeRunning(dataDir, localUrl);
    identity = identityOf(here);
    nameIt();
    compressPage();
    const waiting = waitForBatches(intake, surroundings.log);
    return {
      url: publicUrl,
      localUrl,
      summary: inWords(summary),
      ...waiting,
      async stop() {
        intake.stop();
        await removeRunning(dataDir, here);
        // Who comes meanwhile is answered: readers as ever, batches that they were not taken.
        await waiting.finished();
        // They would stay open for as long as their pages.
        endStreams();
        await closeServer(running);
        await finish();
        await store.close();
        metrics?.close();
      },
    };
  } catch (error) {
    if (server !== null) await closeServer(server);
    await store.close();
    throw error;
  }
}

/** Of the start line, whose reader may see another number on the page. */
function inWords({ revision, eventCount, counts: { shown, planned, retracted } }: Summary): string {
  const parts = [
    planned > 0 ? `: ${shown} shown, ${planned} planned` : '',
    retracted > 0 ? `; ${retracted} retracted besides` : '',
  ];
  return `revision ${revision}, ${eventCount} events${parts.join('')}`;
}

type Parts = {
  readonly publicUrl: () => PublicAddress;
  readonly identity: () => string;
  readonly metrics: Metrics | null;
  readonly intake: Intake;
};

async function createServerApp(
  { store, hashes, links, webhooks, upkeep }: Records,
  {
    dataDir,
    tiles,
    embedHosts,
    host,
    allowedHosts,
    basePath,
    publicUrl: configuredUrl,
    clientHeader,
    webhookAllow,
    metricsToken,
    accessLog,
  }: Configuration,
  { pageFolder, collectionFolder, log }: Surroundings,
  { publicUrl, identity, metrics, intake }: Parts,
) {
  const token = await readOrMakeToken(dataDir);
  const { title, note, isSynthetic, attribution } =
    (await store.collection()) ?? (await bringUpToDate(store, collectionFolder, log));
  const live = liveOf({ store, log });
  const poster = createGuardedPoster(webhookAllow);
  const today = () => new Date().toISOString().slice(0, 10);
  /** That the database is away is said once, by who watches it. */
  const logFailure = (line: string) => (error: unknown) => {
    if (!(error instanceof DatabaseUnavailable)) log(line, error);
  };
  const uses = countUses(links, today, logFailure('Uses of short links could not be counted.'));
  const answer = createApp({
    ...{
      store,
      collection: { title, note, isSynthetic },
      attribution,
      tiles,
      embedHosts,
      token,
      identity,
      hashes,
      links: withSettledUses(links, uses),
      live,
      webhooks,
      upkeep,
      poster,
      log,
      publicUrl,
      renderPicture,
      checkBatch: createChecker(),
      intake,
    },
  });
  for (const line of sayFirstTokens(await createKeys(hashes, token).makeFirst())) log(line);
  const askApi: AskApi = async (address) => {
    const response = await answer.fetch(new Request(`http://localhost${address}`));
    return response.ok ? response.json() : null;
  };
  // Unless it was told, the server knows only how this machine reaches it, which is nobody else's address.
  const heads = new LruCache<PageHead>(KEPT_HEADS);
  const tellHead: TellHead = (search, revision) =>
    heads.get(`${revision} ${search}`, () => headOf(search, askApi, configuredUrl ?? ''));
  const page = createPage(pageFolder, (html, opened) => writePage(html, opened, askApi, tellHead));
  const notFound = (root: string) => page.plain('not-found', root);
  const app = new Hono();
  if (accessLog) app.use(logRequests(log));
  app.use(partWhenStopping(intake));
  if (metrics !== null) app.use(metrics.count);
  app.use(compress());
  app.use(withSecurityHeaders(tiles?.url ?? null, embedHosts));
  if (metrics !== null && metricsToken !== null)
    app.on(['GET', 'HEAD'], '/metrics', serveMetrics(metrics, store, metricsToken));
  const publicPath = () => pathOf(publicUrl());
  app.on(['GET', 'HEAD'], '/s/:id', serveShortLink({ links, uses, page, today, publicPath }));
  app.use(page.serve);
  app.onError((error, { req }) => answerError(error, req, publicPath() + req.path, log));
  app.all(
    '*',
    ({ req, env }) =>
      answerElsewhere(req.raw, notFound, publicPath()) ??
      answer.fetch(req.raw, { client: clientOf(req.raw, env, clientHeader) }),
  );
  const compressPage = () =>
    void page.compressAll().catch((error) => log('The page could not be compressed.', error));
  const outside = new Hono();
  if (accessLog) outside.use(logRequests(log));
  outside.use(partWhenStopping(intake));
  outside.use(withSecurityHeaders(tiles?.url ?? null));
  outside.all('*', ({ req }) => answerBeside(req.raw, notFound, publicPath(), basePath));
  const clock = () => new Date();
  const services = { store, webhooks, poster, clock, publicUrl, log, news: rememberNews(store, note) };
  const deliveries = repeatUntilStopped(
    () => deliverDue(services),
    logFailure('Webhooks could not be delivered.'),
  );
  const finish = async () => {
    await deliveries.stop();
    await uses.flush();
  };
  const fetch = byKnownHosts(
    knownHostsOf({ host, publicUrl: configuredUrl, allowedHosts }),
    belowBasePath(basePath, { inside: app.fetch, outside: outside.fetch, publicPath }),
    [logRequests(log), withSecurityHeaders(tiles?.url ?? null)],
  );
  return { fetch, compressPage, endStreams: live.close, finish };
}

/** Brings the store up to the built-in collection; a store that has a collection of its own is left alone. */
async function bringUpToDate(
  store: Store,
  folder: string,
  log: Surroundings['log'],
): Promise<CollectionNote> {
  const collection = await readBuiltInCollection((name) => readFile(join(folder, name), 'utf8'));
  const { added, changed } = await loadCollection(store, collection);
  if (added + changed > 0) log(`Built-in collection: ${added} events added, ${changed} changed.`);
  return collection;
}
