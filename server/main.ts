// Starts the server: page and API on one port, over the database that the environment names. This is `npm start`.
import { ConfigurationFault, readConfiguration } from './configuration.ts';
import { PortTaken } from './listen.ts';
import { type RunningServer, startServer } from './serve.ts';
import { notFinished } from './stopping.ts';
import {
  DatabaseUnavailable,
  DatabaseUnreachable,
  FolderLocked,
  FolderUnusable,
  NoSpace,
  TablesOutdated,
} from './store/store-errors.ts';

/** Faults that whoever starts the server can mend: their message is all that is to be said. */
const EXPECTED = [
  ConfigurationFault,
  PortTaken,
  FolderLocked,
  FolderUnusable,
  DatabaseUnreachable,
  DatabaseUnavailable,
  NoSpace,
  TablesOutdated,
];

/** A database that does not close within this time, once no batch is in hand, is left to the system. */
const STOP_LIMIT_MS = 8000;
/** A terminal sends a signal to all that run in it, and npm passes its own on: within this time both are one. */
const SAME_SIGNAL_MS = 1000;

function log(line: string, error?: unknown): void {
  if (error === undefined) console.log(line);
  else console.error(line, error);
}

function stopOnSignals(server: RunningServer): void {
  let askedAt: number | null = null;
  const stop = () => {
    if (askedAt !== null) {
      if (performance.now() - askedAt > SAME_SIGNAL_MS) endAtOnce(server);
      return;
    }
    askedAt = performance.now();
    const stopped = server.stop();
    void server.finished().then(() => setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref());
    stopped.then(
      () => process.exit(0),
      (error) => {
        console.error('Sarhad did not stop cleanly:', error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

function endAtOnce(server: RunningServer): never {
  const count = server.inHand();
  console.error(`Ended at once${count === 0 ? '.' : `: ${notFinished(count)}`}`);
  process.exit(1);
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
