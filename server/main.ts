// Starts the server: page and API on one port, over the database that the environment names. This is `npm start`.
import { ConfigurationFault, readConfiguration } from './configuration.ts';
import { PortTaken } from './listen.ts';
import { type RunningServer, startServer } from './serve.ts';
import { DatabaseUnreachable, FolderLocked, FolderUnusable } from './store/store-errors.ts';

/** Faults that whoever starts the server can mend: their message is all that is to be said. */
const EXPECTED = [ConfigurationFault, PortTaken, FolderLocked, FolderUnusable, DatabaseUnreachable];

/** A database that does not close within this time is left to the system. */
const STOP_LIMIT_MS = 8000;

function log(line: string, error?: unknown): void {
  if (error === undefined) console.log(line);
  else console.error(line, error);
}

function stopOnSignals(server: RunningServer): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    server.stop().then(
      () => process.exit(0),
      (error) => {
        console.error('Sarhad did not stop cleanly:', error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

async function main(): Promise<void> {
  try {
    const server = await startServer(readConfiguration(process.env), {
      pageFolder: 'dist/page',
      collectionFolder: 'data/curated',
      log,
    });
    stopOnSignals(server);
    const here = server.url === server.localUrl ? '' : `, served from ${server.localUrl}/`;
    console.log(`Sarhad is at ${server.url}/${here} (${server.summary}). Ctrl-C stops it.`);
  } catch (error) {
    const isExpected = EXPECTED.some((kind) => error instanceof kind);
    console.error(isExpected ? (error as Error).message : error);
    process.exit(1);
  }
}

void main();
