// Owns the build of what is tortured: the server, and the process that opens its store, as they would run.
import { join } from 'node:path';
import { build } from 'vite';

/** Returns the folder: `main.js` is the server. */
export async function buildTortured(): Promise<string> {
  const folder = '.cache/torture';
  await build({
    configFile: 'server/vite.config.ts',
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { input: { 'store-process': 'bench/torture/store-process.ts' } },
    },
  });
  return join(process.cwd(), folder);
}
