// Owns how a command asks the server that runs over its data folder: over one connection, on which the server has first proved that it knows
// the folder's secret. Until then nothing is said but a random number, and the secret itself never is.
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { FOLDER_PROOF, folderProof } from '../src/contract/folder-proof.ts';
import { z } from '../src/contract/zod.ts';
import { identityOf, type Running, readRunning, readToken } from './data-dir.ts';
import { type Exchange, isProofOfServer, randomNumber, tokenOf } from './folder-proof.ts';
import { Explained } from './store/explained.ts';

export type FolderServer = {
  readonly url: string;
  /** `path` below the server's own; a body is sent as JSON. `body` of the answer is null when it is not JSON. Throws ServerLost. */
  ask(method: 'GET' | 'POST', path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** The bytes of an answer as they come, or what it says instead of them. Throws ServerLost, also while they come. */
  download(path: string): Promise<AsyncIterable<Uint8Array> | { status: number; body: unknown }>;
  close(): void;
};

/** The connection on which the server had proved itself is gone, and what another one leads to nobody has proved. */
export class ServerLost extends Explained {
  constructor(url: string, cause: unknown) {
    super(
      `The connection to the server at ${url} broke before it answered (${(cause as Error).message}): whether it did what was asked is not known. Run the command again; nothing is added twice.`,
      { cause },
    );
    this.name = 'ServerLost';
  }
}

/** A proof is short and comes at once. */
const PROOF_LIMIT_MS = 10_000;
const MAX_PROOF_BYTES = 10_000;
/** A problem document. */
const MAX_REFUSAL_BYTES = 1_000_000;

/** Null when none runs over the folder, or what answers in its place cannot prove that it is it; this `say` tells. */
export async function connectToServer(
  folder: string,
  say: (line: string) => void,
  limitMs = PROOF_LIMIT_MS,
): Promise<FolderServer | null> {
  const running = await readRunning(folder);
  const secret = await readToken(folder);
  if (running === null || secret === null) return null;
  const agent = oneConnection(running);
  try {
    const token = await challenge(agent, running, secret, limitMs);
    return {
      url: running.url,
      ask: asker(agent, running, token),
      download: downloader(agent, running, token),
      close: () => agent.destroy(),
    };
  } catch (error) {
    agent.destroy();
    if (NOBODY_THERE.has((error as NodeJS.ErrnoException).code ?? '')) return null;
    say(
      `What answers at ${running.url} did not prove that it is the server of ${folder} (${(error as Error).message}): nothing was sent to it.`,
    );
    return null;
  }
}

const NOBODY_THERE = new Set(['EADDRNOTAVAIL', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']);

class Unproved extends Error {}

/** Keeps its connection for all requests, and makes no second one: that might lead elsewhere. */
function oneConnection({ url }: Running): Agent {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let isMade = false;
  const createConnection = () => {
    if (isMade) throw new Error('it was closed');
    isMade = true;
    return connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 80) });
  };
  return Object.assign(agent, { createConnection });
}

/** Returns the token for what follows; throws where it is not proved. */
async function challenge(agent: Agent, running: Running, secret: string, limitMs: number): Promise<string> {
  const asked = randomNumber();
  const answer = await send(agent, running, {
    ...{ method: 'POST', path: FOLDER_PROOF.folderProof.path, body: { nonce: asked } },
    ...{ maxBytes: MAX_PROOF_BYTES, limitMs },
  });
  const { data } = z.safeParse(folderProof, answer.body);
  if (answer.status !== 200 || data === undefined) throw new Unproved(`it answered ${answer.status}`);
  const exchange: Exchange = { identity: identityOf(running), asker: asked, server: data.nonce };
  if (!(await isProofOfServer(data.proof, secret, exchange))) throw new Unproved('its proof is wrong');
  return tokenOf(secret, exchange);
}

const asker =
  (agent: Agent, running: Running, token: string): FolderServer['ask'] =>
  async (method, path, body) => {
    try {
      return await send(agent, running, { method, path, body, token });
    } catch (error) {
      throw new ServerLost(running.url, error);
    }
  };

const downloader =
  (agent: Agent, running: Running, token: string): FolderServer['download'] =>
  async (path) => {
    try {
      const response = await request(agent, running, { method: 'GET', path, token });
      const status = response.statusCode ?? 0;
      return status === 200
        ? bytesOf(response, running)
        : { status, body: await readWhole(response, MAX_REFUSAL_BYTES) };
    } catch (error) {
      throw new ServerLost(running.url, error);
    }
  };

async function* bytesOf(response: IncomingMessage, { url }: Running): AsyncGenerator<Uint8Array> {
  try {
    yield* response;
  } catch (error) {
    throw new ServerLost(url, error);
  }
}

type Sent = {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly token?: string;
  readonly maxBytes?: number;
  readonly limitMs?: number;
};

async function send(
  agent: Agent,
  running: Running,
  { maxBytes = Number.POSITIVE_INFINITY, ...sent }: Sent,
): Promise<{ status: number; body: unknown }> {
  const response = await request(agent, running, sent);
  return { status: response.statusCode ?? 0, body: await readWhole(response, maxBytes) };
}

/** Resolves when the head of the answer has come; what is late after that is destroyed, too. */
function request(
  agent: Agent,
  { url }: Running,
  { method, path, body, token, limitMs }: Omit<Sent, 'maxBytes'>,
): Promise<IncomingMessage> {
  const text = body === undefined ? null : Buffer.from(JSON.stringify(body));
  const headers = {
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    ...(text !== null && { 'Content-Type': 'application/json', 'Content-Length': text.length }),
  };
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url + path, { agent, method, headers }, resolve);
    if (limitMs !== undefined) {
      const limit = setTimeout(() => sent.destroy(new Unproved('it did not answer in time')), limitMs);
      sent.on('close', () => clearTimeout(limit));
    }
    sent.on('error', reject);
    sent.end(text);
  });
}

async function readWhole(response: IncomingMessage, maxBytes: number): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response) {
    bytes += part.length;
    if (bytes > maxBytes) throw new Unproved('its answer is too long');
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return null;
  }
}
