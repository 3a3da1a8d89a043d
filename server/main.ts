// Starts the server: page and API on one port, over the database that the environment names. This is `npm start`.
import { readConfiguration } from './configuration.ts';
import { startServer } from './serve.ts';
import { stopOnSignals } from './stop-on-signals.ts';
import { Explained } from './store/explained.ts';

function log(line: string, error?: unknown): void {
  if (error === undefined) console.log(line);
  else console.error(line, error);
}

async function main(): Promise<void> {
  try {
    const server = await startServer(readConfiguration(process.env), {
      pageFolder: 'dist/page',
      collectionFolder: 'data/curated',
      log,
    });
    stopOnSignals(server, process, console.error);
    const here = server.url === server.localUrl ? '' : `, served from ${server.localUrl}/`;
    console.log(`Sarhad is at ${server.url}/${here} (${server.summary}). Ctrl-C stops it.`);
  } catch (error) {
    console.error(error instanceof Explained ? error.message : error);
    process.exit(1);
  }
}

void main();
