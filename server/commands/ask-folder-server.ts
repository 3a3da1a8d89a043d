// Owns how a command reaches the server that runs over a data folder, as who may read the folder's secret.
import { Readable } from 'node:stream';
import { ENDPOINTS } from '../../src/contract/endpoints.ts';
import { readRunning, readToken } from '../data-dir.ts';

export type Answer = { readonly status: number; readonly body: unknown };

export type FolderServer = {
  readonly url: string;
  /** `body` is null when the answer is not JSON. */
  ask(path: string): Promise<Answer>;
  /** The bytes of an answer, or what it says instead of them. */
  download(path: string): Promise<AsyncIterable<Uint8Array> | Answer>;
};

/** Null when none answers. */
export async function askFolderServer(dataDir: string): Promise<FolderServer | null> {
  const running = await readRunning(dataDir);
  if (running === null) return null;
  const { url } = running;
  const isThere = await fetch(`${url}${ENDPOINTS.health.path}`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isThere) return null;
  const headers = { Authorization: `Bearer ${await readToken(dataDir)}` };
  const answerOf = async (response: Response): Promise<Answer> => ({
    status: response.status,
    body: await response.json().catch(() => null),
  });
  return {
    url,
    ask: async (path) => answerOf(await fetch(`${url}${path}`, { headers })),
    async download(path) {
      const response = await fetch(`${url}${path}`, { headers });
      return response.ok && response.body !== null
        ? Readable.fromWeb(response.body as never)
        : answerOf(response);
    },
  };
}
