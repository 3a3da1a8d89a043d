// Owns what the application is made of, and what a route is given to answer one request.
import type { Endpoint } from '../src/contract/endpoints.ts';
import type { Meta } from '../src/contract/replies.ts';
import type { KnownValues } from './known-values.ts';
import type { Audience, Store } from './store/store.ts';

export type AppOptions = {
  readonly store: Store;
  /** What `meta` says of the data. */
  readonly collection: Meta['collection'];
  readonly attribution: readonly string[];
  readonly tiles: Meta['tiles'];
  /** Who may add batches; null: nobody. */
  readonly token: string | null;
  /** Instant at which a batch becomes known. */
  readonly clock?: () => Date;
  readonly log?: (message: string, error?: unknown) => void;
};

export type Services = Required<AppOptions> & {
  readonly knownValues: (audience: Audience, revision: number) => Promise<KnownValues>;
};

export type Asking = {
  readonly services: Services;
  readonly endpoint: Endpoint;
  readonly audience: Audience;
  readonly request: Request;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
};

export type Route = (asking: Asking) => Promise<Response>;
