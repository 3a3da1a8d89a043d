// Owns a server that is tortured: how it is started, waited for and ended.
import { type ChildProcess, spawn } from 'node:child_process';

const START_LIMIT_MS = 120_000;
const PORT = Number(process.env.BENCH_PORT ?? 4332);
export const ORIGIN = `http://127.0.0.1:${PORT}`;

export type Server = { readonly process: ChildProcess; said: string };

/** Over the embedded database where `databaseUrl` is empty. */
export function start(program: string, dataDir: string, databaseUrl: string): Server {
  const child = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      ...{ PORT: String(PORT), HOST: '127.0.0.1', DATA_DIR: dataDir, DATABASE_URL: databaseUrl },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const server: Server = { process: child, said: '' };
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece: Buffer) => {
      server.said = (server.said + piece.toString()).slice(-4000);
    });
  return server;
}

export const isOver = ({ process: child }: Server) => child.exitCode !== null || child.signalCode !== null;

export async function end(server: Server, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (isOver(server)) return;
  const ended = new Promise((resolve) => server.process.once('exit', resolve));
  server.process.kill(signal);
  await ended;
}

/** False where it ended before. */
export async function answers(server: Server): Promise<boolean> {
  const limit = performance.now() + START_LIMIT_MS;
  while (!isOver(server) && performance.now() < limit) {
    const response = await fetch(`${ORIGIN}/readyz`).catch(() => null);
    await response?.arrayBuffer().catch(() => null);
    if (response?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return false;
}
