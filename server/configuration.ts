// Owns what the environment may say: read once at start, each fault one line that says what to set.

import { readEmbedHosts } from './framing.ts';
import { readHostNames } from './known-hosts.ts';
import { type PublicAddress, readBasePath, readPublicAddress } from './public-address.ts';
import { tileOrigins } from './security-headers.ts';
import { Explained } from './store/explained.ts';
import { DEFAULT_BUDGET } from './store/frames/grain.ts';
import { DEFAULT_CONNECTIONS, DEFAULT_STATEMENT_SECONDS } from './store/sql/pg-database.ts';
import { type AllowedHosts, readAllowedHosts } from './webhooks/allowed-hosts.ts';

export type Configuration = {
  readonly port: number;
  readonly host: string;
  /** Below which everything is served, empty at the root: `/sarhad`. */
  readonly basePath: string;
  /** As others reach the server; null: as this machine does. */
  readonly publicUrl: PublicAddress | null;
  /** By which others than its own it may be asked. */
  readonly allowedHosts: readonly string[];
  /** In which the proxy before the server names the client; null: there is none, or it is not to be believed. */
  readonly clientHeader: string | null;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Servers that follow that one. */
  readonly databaseReadUrls: readonly string[];
  /** Connections to each. */
  readonly databasePool: number;
  /** How long one statement may take. */
  readonly databaseStatementSeconds: number;
  /** Events up to which the page gets them one by one. */
  readonly frameBudget: number;
  /** Of the server's own network: where webhooks may lead all the same. */
  readonly webhookAllow: AllowedHosts;
  readonly tiles: { readonly url: string; readonly attribution: string } | null;
  /** Whose pages may show a part of ours in a frame, as a policy writes them; empty: nobody's. */
  readonly embedHosts: readonly string[];
  /** Who has it is told the server's figures; null: nobody is. */
  readonly metricsToken: string | null;
  /** Whether a line is written for each request. */
  readonly accessLog: boolean;
};

export class ConfigurationFault extends Explained {}

type Environment = Readonly<Record<string, string | undefined>>;

/** An empty variable counts as absent. Throws ConfigurationFault. */
export function readConfiguration(environment: Environment): Configuration {
  const read = (name: string) => environment[name]?.trim() || undefined;
  return {
    port: readPort(read('PORT')),
    host: readHost(read('HOST')),
    basePath: readBase(read('BASE_PATH')),
    publicUrl: readPublicUrl(read('PUBLIC_URL')),
    allowedHosts: readNames(read('ALLOWED_HOSTS')),
    clientHeader: readHeader(read('CLIENT_HEADER')),
    dataDir: read('DATA_DIR') ?? 'data-folder',
    databaseUrl: readDatabaseUrl(read('DATABASE_URL')),
    databaseReadUrls: readReadUrls(read('DATABASE_READ_URL'), read('DATABASE_URL')),
    databasePool: readWhole('DATABASE_POOL', read('DATABASE_POOL'), DEFAULT_CONNECTIONS, 2, 500),
    databaseStatementSeconds: readWhole(
      'DATABASE_STATEMENT_SECONDS',
      read('DATABASE_STATEMENT_SECONDS'),
      DEFAULT_STATEMENT_SECONDS,
      ...([10, 3600] as const),
    ),
    frameBudget: readFrameBudget(read('FRAME_BUDGET')),
    webhookAllow: readAllowed(read('WEBHOOK_ALLOW')),
    tiles: readTiles(read('TILE_URL'), read('TILE_ATTRIBUTION')),
    embedHosts: readHosts(read('EMBED_HOSTS')),
    metricsToken: readMetricsToken(read('METRICS_TOKEN')),
    accessLog: readSwitch('ACCESS_LOG', read('ACCESS_LOG'), true),
  };
}

function readPort(text = '4173'): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new ConfigurationFault(`PORT must be a whole number from 0 to 65535, got "${text}".`);
}

function readFrameBudget(text: string | undefined): number {
  if (text === undefined) return DEFAULT_BUDGET;
  const budget = /^\d{1,8}$/.test(text) ? Number(text) : 0;
  if (budget >= 1000) return budget;
  throw new ConfigurationFault(`FRAME_BUDGET must be a whole number from 1000 to 99999999, got "${text}".`);
}

function readHost(text = '127.0.0.1'): string {
  if (/^[\w.:-]+$/.test(text)) return text;
  throw new ConfigurationFault(`HOST must be an address or a name such as 127.0.0.1 or ::1, got "${text}".`);
}

function readBase(text = ''): string {
  const basePath = readBasePath(text);
  if (basePath !== null) return basePath;
  throw new ConfigurationFault(`BASE_PATH must be a path such as /sarhad, got "${text}".`);
}

function readHeader(text: string | undefined): string | null {
  if (text === undefined || /^[\w-]{1,100}$/.test(text)) return text ?? null;
  throw new ConfigurationFault(
    `CLIENT_HEADER must be the name of a header such as X-Forwarded-For, got "${text}".`,
  );
}

function readPublicUrl(text: string | undefined): PublicAddress | null {
  if (text === undefined) return null;
  const address = readPublicAddress(text);
  if (address !== null) return address;
  // Not repeated where it may hold a password.
  const got = text.includes('@') ? 'one with a name or a password' : `"${text}"`;
  throw new ConfigurationFault(
    `PUBLIC_URL must be an http or https address of scheme, host and path alone, such as https://example.org/sarhad; got ${got}.`,
  );
}

function readNames(text = ''): readonly string[] {
  const names = readHostNames(text);
  if (names !== null) return names;
  throw new ConfigurationFault(
    `ALLOWED_HOSTS must be names or addresses without scheme, port and path, such as "example.org *.example.net 10.0.0.7", got "${text}".`,
  );
}

function readHosts(text = ''): readonly string[] {
  const hosts = readEmbedHosts(text);
  if (hosts !== null) return hosts;
  throw new ConfigurationFault(
    `EMBED_HOSTS must be schemes with hosts, such as https://example.org or https://*.example.net, with blanks between them and no path; got "${text}".`,
  );
}

/** Never repeated in a message: it may hold a password. */
function readDatabaseUrl(text: string | undefined): string | undefined {
  if (text === undefined || /^postgres(ql)?:\/\//.test(text)) return text;
  throw new ConfigurationFault(
    'DATABASE_URL must begin with postgresql://, such as postgresql://user@host/name.',
  );
}

/** Never repeated in a message. */
function readMetricsToken(text: string | undefined): string | null {
  if (text === undefined || /^[\w.~+/=-]{16,200}$/.test(text)) return text ?? null;
  throw new ConfigurationFault(
    'METRICS_TOKEN must have 16 to 200 letters, digits and signs of -._~+/=, such as openssl rand -hex 32 gives.',
  );
}

function readSwitch(name: string, text: string | undefined, standard: boolean): boolean {
  if (text === undefined || text === 'on' || text === 'off')
    return text === undefined ? standard : text === 'on';
  throw new ConfigurationFault(`${name} must be on or off, got "${text}".`);
}

/** Separated by commas or blanks. */
function readReadUrls(text: string | undefined, primary: string | undefined): readonly string[] {
  if (text === undefined) return [];
  if (primary === undefined)
    throw new ConfigurationFault('DATABASE_READ_URL is set without DATABASE_URL, which is written to.');
  const urls = text.split(/[,\s]+/).filter(Boolean);
  if (urls.every((url) => /^postgres(ql)?:\/\//.test(url))) return urls;
  throw new ConfigurationFault(
    'DATABASE_READ_URL must hold addresses that begin with postgresql://, with commas between them.',
  );
}

function readWhole(
  name: string,
  text: string | undefined,
  absent: number,
  least: number,
  most: number,
): number {
  if (text === undefined) return absent;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new ConfigurationFault(`${name} must be a whole number from ${least} to ${most}, got "${text}".`);
}

function readAllowed(text = ''): AllowedHosts {
  const allowed = readAllowedHosts(text);
  if (allowed !== null) return allowed;
  throw new ConfigurationFault(
    `WEBHOOK_ALLOW must name hosts, addresses or ranges, such as "localhost 10.0.0.0/8", got "${text}".`,
  );
}

function readTiles(url: string | undefined, attribution: string | undefined): Configuration['tiles'] {
  if (url === undefined) {
    if (attribution === undefined) return null;
    throw new ConfigurationFault('TILE_ATTRIBUTION is set without TILE_URL.');
  }
  const fault = () =>
    new ConfigurationFault(
      `TILE_URL must be an http or https address with {z}, {x} and {y}, such as https://tiles.example/{z}/{x}/{y}.png; got "${url}".`,
    );
  if (!/^https?:\/\/[\w.:{}-]+\//.test(url) || !['{z}', '{x}', '{y}'].every((part) => url.includes(part)))
    throw fault();
  try {
    const [origin = ''] = tileOrigins(url);
    return { url, attribution: attribution ?? `Tiles: ${new URL(origin).host}` };
  } catch {
    throw fault();
  }
}
