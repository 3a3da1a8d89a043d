// Builds the page (dist/page) and serves it in development with the API mocked; the server's build is server/vite.config.ts.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** MSW's service worker comes from its package and in development only, so that no build can contain it. */
function serveMockWorker(): Plugin {
  return {
    name: 'sarhad:mock-service-worker',
    apply: 'serve',
    configureServer(server) {
      // Looked for here: to build, it need not be installed.
      const path = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');
      server.middlewares.use('/mockServiceWorker.js', (_request, response, next) => {
        readFile(path).then((script) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(script);
        }, next);
      });
    },
  };
}

const LEAFLET_PARTS = fileURLToPath(new URL('./src/views/map/leaflet-parts.ts', import.meta.url));

/** What loads as soon as the map stands, and all that it consists of: one file, for each request of its own is a wait on a slow line. */
const BESIDE_MAP = new RegExp(
  `/src/(${[
    'app/(counted|over-page|panel)',
    'views/map/map-overlays',
    'views/map/basemap/names',
    'views/timeline/timeline',
    'views/events/events-list',
  ].join('|')})[.]tsx?$`,
);

export default defineConfig(({ command }) => {
  // VITE_MOCKS=0 in development forwards to a server that `npm start` runs. A build never has mocks, whatever is set.
  const mocks = command === 'serve' && process.env.VITE_MOCKS !== '0';
  return {
    plugins: [react(), serveMockWorker()],
    resolve: {
      // In development the whole of Leaflet serves as well, and stays one copy for all who import it.
      alias: command === 'build' ? [{ find: /^leaflet$/, replacement: LEAFLET_PARTS }] : [],
    },
    define: { 'import.meta.env.VITE_MOCKS': JSON.stringify(mocks ? '1' : '0') },
    server: mocks ? {} : { proxy: { '/api': 'http://127.0.0.1:4173' } },
    build: {
      outDir: 'dist/page',
      target: 'es2022',
      sourcemap: false,
      assetsInlineLimit: 0,
      // Every browser of the target knows modulepreload.
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 5000, // scripts/check-size.mjs holds the budget.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'page', tags: ['$initial'], priority: 2 },
              { name: 'beside-map', test: BESIDE_MAP, priority: 1 },
            ],
          },
        },
      },
    },
    worker: { format: 'es' },
  };
});
