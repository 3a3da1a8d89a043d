// Builds the server for Node: dist/server/main.js, with every worker file beside it, flat.
import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * `x-worker.ts` becomes dist/server/x-worker.js, and `x-worker.mjs` keeps its ending: so that
 * `new URL('./x-worker.mjs', import.meta.url)` is right in the sources (a plain file that Node runs) and when built.
 */
function entries(): Record<string, string> {
  const files = readdirSync(join(root, 'server'), { recursive: true, encoding: 'utf8' });
  const wanted = files.filter((file) => file === 'main.ts' || /-worker\.(ts|mjs)$/.test(file));
  return Object.fromEntries(
    wanted.map((file) => [basename(file, extname(file)), join(root, 'server', file)]),
  );
}

export default defineConfig({
  root,
  publicDir: false,
  // Bundled, the server starts faster; what holds binaries or native parts stays in node_modules.
  ssr: {
    noExternal: true,
    external: ['@resvg/resvg-js', '@electric-sql/pglite', '@electric-sql/pglite-socket', 'pg', 'pg-native'],
  },
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node20',
    sourcemap: false,
    minify: false,
    rollupOptions: {
      input: entries(),
      output: {
        entryFileNames: (chunk) => (chunk.facadeModuleId?.endsWith('.mjs') ? '[name].mjs' : '[name].js'),
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
});
