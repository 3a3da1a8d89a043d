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

/** The mocks read files of the basemap as text; by their own addresses Vite warns of them, for the page is to fetch those. */
function readBasemapAsText(): Plugin {
  const MARK = '\0basemap:';
  return {
    name: 'sarhad:basemap-as-text',
    apply: 'serve',
    enforce: 'pre',
    resolveId(source) {
      const name = /\/public\/basemap\/([\w-]+)\.json\?raw$/.exec(source)?.[1];
      return name && MARK + name;
    },
    async load(id) {
      if (!id.startsWith(MARK)) return;
      const file = new URL(`./public/basemap/${id.slice(MARK.length)}.json`, import.meta.url);
      return `export default ${JSON.stringify(await readFile(file, 'utf8'))};`;
    },
  };
}

const LEAFLET_PARTS = fileURLToPath(new URL('./src/views/map/leaflet-parts.ts', import.meta.url));
const LEAFLET_RASTER = fileURLToPath(
  new URL('./node_modules/leaflet/src/layer/tile/TileLayer.js', import.meta.url),
);

/** Leaflet in the built page: the parts that it uses; the raster layer alone has those of raster tiles. */
function leafletInParts(): Plugin {
  return {
    name: 'sarhad:leaflet-in-parts',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer = '') {
      if (source !== 'leaflet') return null;
      return /react-leaflet\/lib\/TileLayer[.]js$/.test(importer) ? LEAFLET_RASTER : LEAFLET_PARTS;
    },
  };
}

/** What loads as soon as the map stands, and all that it consists of: one file, for each request of its own is a wait on a slow line. */
const BESIDE_MAP = new RegExp(
  `/src/(${[
    'app/(over-page|panel)',
    'views/facets/(facet-list|filter-chips)',
    'views/reach/coverage-button',
    'views/map/map-overlays',
    'views/map/basemap/names',
    'views/timeline/timeline',
    'views/events/events-list',
  ].join('|')})[.]tsx?$`,
);

/**
 * The engine’s worker, which index.html starts at once; and what it has fetched as soon as its style is there, behind its own script: all
 * that loads when the map stands. The server adds what it knows of the data.
 */
function fetchSoon(): Plugin {
  const KINDS: readonly (readonly [RegExp, string])[] = [
    [/\/beside-map-[\w-]+\.js$/, 'rel="modulepreload"'],
    [/\/beside-map-[\w-]+\.css$/, 'rel="preload" as="style"'],
  ];
  return {
    name: 'sarhad:fetch-soon',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const linkTo = ([pattern, kind]: (typeof KINDS)[number]) => {
          const file = Object.keys(bundle).find((name) => pattern.test(name));
          if (file === undefined) throw new Error(`No file of the build matches ${pattern}.`);
          return `<link ${kind} crossorigin href="./${file}">`;
        };
        return html
          .replace('</head>', `${linkTo([/\/worker-[\w-]+\.js$/, 'rel="worker"'])}</head>`)
          .replace('<body>', `<body><template id="soon">${KINDS.map(linkTo).join('')}</template>`);
      },
    },
  };
}

export default defineConfig(({ command }) => {
  // VITE_MOCKS=0 in development forwards to a server that `npm start` runs. A build never has mocks, whatever is set.
  const mocks = command === 'serve' && process.env.VITE_MOCKS !== '0';
  return {
    // Relative, so that the page works below any path; in development Vite wants its own.
    base: command === 'build' ? './' : '/',
    // In development the whole of Leaflet serves as well, and stays one copy for all who import it.
    plugins: [react(), serveMockWorker(), readBasemapAsText(), leafletInParts(), fetchSoon()],
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
        input: ['index.html', 'not-found.html', 'link-revoked.html', 'link-expired.html'],
        output: {
          codeSplitting: {
            // Several files at once get a larger share of a slow line than one; and React's stays the same from version to version.
            groups: [
              {
                name: 'react',
                test: /node_modules\/(react|react-dom|scheduler)\/|rolldown\/runtime/,
                priority: 4,
              },
              { name: 'libraries', tags: ['$initial'], test: /node_modules\/.*[.]m?js$/, priority: 3 },
              {
                name: 'page',
                tags: ['$initial'],
                test: /^(?!.*(not-found|link-(revoked|expired)))/,
                priority: 2,
              },
              { name: 'beside-map', test: BESIDE_MAP, priority: 1 },
            ],
          },
        },
      },
    },
    worker: { format: 'es' },
  };
});
