// Owns how a command reaches the server that runs over a data folder, as who may read the folder's secret.
import { ENDPOINTS } from '../../src/contract/endpoints.ts';
import { readRunning, readToken } from '../data-dir.ts';

export type FolderServer = {
  readonly url: string;
  /** Whatever it answers. */
  get(path: string): Promise<Response>;
};

/** Null when none answers. */
export async function askFolderServer(dataDir: string): Promise<FolderServer | null> {
  const running = await readRunning(dataDir);
  if (running === null) return null;
  const isThere = await fetch(`${running.url}${ENDPOINTS.health.path}`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isThere) return null;
  const headers = { Authorization: `Bearer ${await readToken(dataDir)}` };
  return { url: running.url, get: (path) => fetch(`${running.url}${path}`, { headers }) };
}
