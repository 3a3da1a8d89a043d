// Owns what the application is made of, and what a route is given to answer one request.
import type { KnownValues } from '../src/contract/looked-up.ts';
import type { Meta } from '../src/contract/replies.ts';
import type { AskApi } from './ask-api.ts';
import type { Pictures, RenderPicture } from './brief/pictures.ts';
import type { News } from './feeds/news.ts';
import type { FolderSecret } from './folder-proof.ts';
import type { CheckBatch } from './input/check-batch.ts';
import type { Intake } from './input/intake.ts';
import type { Keys } from './keys/keys.ts';
import type { TokenHashes } from './keys/token-hashes.ts';
import type { ShortLinks } from './links/short-links.ts';
import type { RevisionStreams } from './live/tell-revisions.ts';
import type { NearSpellings } from './near-spellings.ts';
import type { PublicAddress } from './public-address.ts';
import type { Audience, Store } from './store/store.ts';
import type { Upkeep } from './upkeep.ts';
import type { Poster } from './webhooks/poster.ts';
import type { Webhooks } from './webhooks/webhooks.ts';

export type AppOptions = {
  readonly store: Store;
  /** What `meta` says of the data, beside what the store knows. */
  readonly collection: Omit<Meta['collection'], 'coverage'>;
  readonly attribution: readonly string[];
  readonly tiles: Meta['tiles'];
  /** Whose pages may frame a part of ours; nobody's unless given. */
  readonly embedHosts?: readonly string[];
  /** The secret of the folder, by which programs on the same machine may do all; null: there is none. */
  readonly token: string | null;
  /** What the folder says of this run of the server, by which programs on the same machine find it; empty: nothing. */
  readonly identity?: () => string;
  /** Of the tokens of writer and editor; in memory unless given. */
  readonly hashes?: TokenHashes;
  /** Views that were kept for who asked; in memory unless given. */
  readonly links?: ShortLinks;
  /** In memory unless given. */
  readonly webhooks?: Webhooks;
  /** Sends messages out; absent: none is sent. */
  readonly poster?: Poster;
  /** The one source of absolute addresses; asked when one is written, for the port may be known late. Empty: relative to the host. */
  readonly publicUrl?: () => PublicAddress;
  /** Instant at which a batch becomes known. */
  readonly clock?: () => Date;
  /** Checks what was sent as a batch; in slices on this thread unless given. */
  readonly checkBatch?: CheckBatch;
  /** Which batches are taken, and what is in hand; all unless given. */
  readonly intake?: Intake;
  readonly log?: (message: string, error?: unknown) => void;
  /** Those who are told of each new revision; made here unless given, for who must end them when it stops. */
  readonly live?: RevisionStreams;
  /** For who keeps the server; absent: its data are not its own, as in the page. */
  readonly upkeep?: Upkeep;
  /** Makes a PNG of an SVG; absent: pictures are refused. */
  readonly renderPicture?: RenderPicture;
};

export type Services = Required<Omit<AppOptions, 'renderPicture' | 'upkeep'>> & {
  readonly upkeep: Upkeep | null;
  readonly pictures: Pictures | null;
  /** What the application itself answers; null for what it refuses. */
  readonly askItself: AskApi;
  readonly keys: Keys;
  readonly folder: FolderSecret;
  readonly knownValues: (audience: Audience, revision: number) => Promise<KnownValues>;
  readonly nearSpellings: NearSpellings;
  readonly news: News;
};

/** What a route knows of one request: its address read, who reads, and what the application is made of. */
export type RequestContext = {
  readonly services: Services;
  readonly audience: Audience;
  readonly request: Request;
  /** All of its body, once. */
  readonly body: () => Promise<Uint8Array>;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Who asks, as far as that is known: `client-address`. */
  readonly client: string;
};

export type Route = (context: RequestContext) => Promise<Response>;
