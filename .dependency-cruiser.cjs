// Who may import whom: the table of the architecture. What is not allowed here is denied; scripts/check-imports.mjs runs it.
const { builtinModules } = require('node:module');

const TEST = '[.]test[.]tsx?$';
const PACKAGE = '^node_modules/';
/** Packages of types alone: there is no module to resolve. */
const TYPES_ONLY = '^(geojson|topojson-specification)$';
/** The core modules of Node, under both of their names. */
const NODE = `^(node:)?(${builtinModules.join('|')})$`;

/** One row of the table: files of a folder may import each other and the files named. */
const may = (folder, ...targets) => ({
  from: { path: `^${folder}/` },
  to: { path: [`^${folder}/`, ...targets.map((target) => `^${target}`)] },
});

/**
 * A folder that has rooms. `floor` are its own files that any room may import (its types, its words); `rooms` says for each room
 * which others it may import, and which of the folder's own files (`.file`); `top` are the files that put `under` together (all
 * rooms, unless said); `world` is what all of them may import of the project. A room or a file that is not listed may import
 * nothing, so that nothing can be put down just anywhere.
 */
function house(folder, { floor, rooms, top, under = Object.keys(rooms), world }) {
  const files = (names) => names.map((name) => `^${folder}/${name}[.]`);
  const inRooms = (names) =>
    names.map((name) => (name.startsWith('.') ? `^${folder}/${name.slice(1)}[.]` : `^${folder}/${name}/`));
  const ground = [...files(floor), ...world.map((target) => `^${target}`)];
  return [
    { from: { path: files(floor), pathNot: TEST }, to: { path: ground } },
    ...Object.entries(rooms).map(([name, below]) => ({
      from: { path: `^${folder}/${name}/` },
      to: { path: [...inRooms([name, ...below]), ...ground] },
    })),
    { from: { path: files(top) }, to: { path: [...files(top), ...inRooms(under), ...ground] } },
    // A test may look into every room of its folder.
    { from: { path: `^${folder}/.*${TEST}` }, to: { path: [`^${folder}/`, ...ground] } },
  ];
}

const ENGINE = {
  floor: ['along', 'answers', 'map-marks', 'mark-size', 'share-structure', 'stack-levels'],
  rooms: {
    load: [],
    stacks: [],
    filter: ['load', 'stacks'],
    counts: ['load', 'filter'],
    marks: ['load', 'filter', 'stacks'],
    borders: ['load', 'filter', 'counts'],
    worker: ['.engine', '.later-module', '.messages'],
    client: ['worker', '.messages'],
    testing: [
      'load',
      'filter',
      'counts',
      'stacks',
      'marks',
      'borders',
      'worker',
      'client',
      '.engine',
      '.later-module',
      '.messages',
    ],
  },
  top: ['assemble', 'engine', 'later-module', 'messages'],
  under: ['load', 'filter', 'counts', 'marks', 'borders'],
  world: ['src/(contract|geo|matching|frame)/'],
};
/** What of the engine is to be used from outside: its types, its façade; never what happens in the worker. */
const ENGINE_FOR_VIEWS = 'src/engine/((along|answers|map-marks|mark-size|stack-levels)[.]ts$|client/)';
/** What filters, counts and paints for the page does so for the server too: no worker, no React, no DOM. */
const ENGINE_FOR_SERVER = 'src/engine/((along|answers|map-marks)[.]ts$|(load|filter|counts|marks)/)';

const VIEW_WORLD = ['src/(contract|link|api|geo|matching|ui|words|cards|canvas|paper)/', ENGINE_FOR_VIEWS];
const MAP = {
  floor: [
    'compact',
    'texts',
    'view-texts',
    'shaded-words',
    'map-view[.]module',
    'leaflet-parts',
    'leaflet-source',
  ],
  rooms: {
    camera: [],
    canvas: ['camera'],
    basemap: ['camera', 'canvas'],
    marks: ['camera', 'canvas', 'basemap'],
    borders: ['camera', 'canvas', 'basemap'],
    boundaries: ['camera', 'canvas', 'basemap'],
    'found-place': ['camera', 'canvas'],
    areas: ['camera', 'canvas'],
    'area-counts': ['camera', 'basemap', 'pointing'],
    pointing: ['camera', 'canvas', 'basemap', 'marks', 'borders', 'boundaries'],
    provinces: ['camera', 'canvas', 'basemap', 'marks', 'pointing'],
    'point-menu': ['camera', 'marks', 'pointing'],
    measure: ['camera', 'canvas', 'marks', 'pointing', 'point-menu'],
    places: ['camera', 'basemap', 'marks', 'area-counts', 'pointing', 'point-menu'],
    legend: ['camera', 'basemap', 'marks', 'boundaries'],
  },
  top: [
    'basemap-note',
    'controls',
    'credits',
    'doing',
    'elsewhere',
    'events-elsewhere',
    'foot',
    'layer-switch',
    'layers-dialog',
    'map-tools',
    'map-overlays',
    'map-view',
    'notes',
    'open-lists',
    'raster-layer',
    'scale-bar',
    'shaded-choice',
    'sums',
    'use-map-press',
    'use-open-event',
    'use-tiles',
  ],
  world: VIEW_WORLD,
};
const BORDERS = {
  floor: ['texts', 'panel-texts', 'strip-scale'],
  rooms: { course: [], strip: ['course'], crossings: [] },
  top: ['borders-panel', 'crossings-board', 'order-pairs', 'pair-list', 'sparkline', 'use-border-sums'],
  world: VIEW_WORLD,
};
const STORE = {
  floor: ['content-hash', 'explained', 'faults', 'lru-cache', 'store', 'store-errors', 'stored-chunk'],
  rooms: {
    events: [],
    frames: [],
    memory: ['events', 'frames'],
    synthetic: ['events', 'frames'],
    sql: ['events', 'frames'],
    testing: ['events', 'frames', 'memory', 'sql'],
  },
  top: ['open-store'],
  world: ['src/(contract|geo|matching|frame)/', ENGINE_FOR_SERVER, 'data/', 'public/basemap/'],
};

/** One painter for server and page: from data to SVG as text. */
const PAPER = {
  floor: ['font-widths', 'ink', 'paper-event', 'qr-squares', 'room', 'svg', 'text-width', 'words'],
  rooms: {
    map: [],
    time: [],
    strip: ['map', 'time'],
    unfurl: ['map', 'time'],
    figure: ['map'],
    page: [],
    testing: [],
  },
  top: [],
  world: ['src/(contract|geo|matching|words|canvas)/'],
};

const deny = (name, from, to) => ({ name, severity: 'error', from, to });
/** A folder's production code may use these packages and nothing of Node. */
const mayUseOnly = (folder, ...names) =>
  deny(
    `${folder}-uses-only-${names.join('-') || 'itself'}`,
    { path: `^src/${folder}/`, pathNot: [TEST, '/testing/'] },
    {
      path: [PACKAGE, NODE],
      pathNot: names.map((name) => `^node_modules/(@types/)?${name}/`),
    },
  );

module.exports = {
  allowedSeverity: 'error',
  allowed: [
    may('src/contract'),
    may('src/geo', 'src/contract/'),
    may('src/matching', 'src/(contract|geo)/'),
    may('src/frame', 'src/contract/', 'src/matching/'),
    may('src/link', 'src/contract/'),
    ...house('src/engine', ENGINE),
    may('src/api', 'src/contract/', 'src/link/'),
    may('src/ui'),
    may('src/words', 'src/contract/', 'src/ui/'),
    may('src/canvas', 'src/contract/'),
    ...house('src/paper', PAPER),
    may('src/cards', 'src/(contract|link|api|ui|words)/', 'src/engine/client/'),
    {
      from: { path: '^src/views/([^/]+)/', pathNot: '^src/views/(map|borders)/' },
      to: { path: ['^src/views/$1/', ...VIEW_WORLD.map((target) => `^${target}`)] },
    },
    ...house('src/views/map', MAP),
    ...house('src/views/borders', BORDERS),
    may('src/app', 'src/'),
    { from: { path: '^src/main[.]tsx$' }, to: { path: '^src/' } },
    { from: { path: '^src/main[.]tsx$' }, to: { path: '^mocks/', dependencyTypes: ['dynamic-import'] } },
    // Synthetic events are made for everybody: server commands, mocks, benchmarks.
    may('data', 'src/contract/'),
    ...house('server/store', STORE),
    {
      from: { path: '^server/', pathNot: '^server/store/' },
      to: {
        path: [
          '^server/',
          '^src/(contract|link|geo|matching|frame|words|paper)/',
          // The words of the page, which the server says in pictures and in the head of the page.
          '^src/ui/(i18n|per-language)[.]ts$',
          `^${ENGINE_FOR_SERVER}`,
          '^data/',
          '^public/basemap/',
        ],
      },
    },
    may(
      'mocks',
      'src/contract/',
      'server/app[.]ts$',
      'server/store/(store|memory/memory-store|synthetic/synthetic-store|events/built-in-collection)[.]ts$',
      'data/',
    ),
    may('e2e', 'mocks/scenarios', 'scripts/(find-chromium|e2e-token)'),
    { from: { path: '^e2e/' }, to: { path: '^src/contract/', dependencyTypes: ['type-only'] } },
    // Whatever is held against a naive count, or against seeded events, takes both from the engine's room for tests.
    { from: { path: `^(src|server)/.*${TEST}` }, to: { path: '^src/engine/testing/' } },
    // Marks are tested on the answers of a real engine.
    {
      from: { path: `^src/views/.*${TEST}` },
      to: { path: ['^src/engine/(engine|later-module)[.]ts$', '^src/frame/'] },
    },
    // The store's tests make rows of the frame and read them back.
    { from: { path: '^server/store/testing/' }, to: { path: '^src/engine/testing/' } },
    // Every type of the contract has a colour.
    { from: { path: `^src/ui/.*${TEST}` }, to: { path: '^src/contract/taxonomy[.]ts$' } },
    // Component tests run against the mocks; the corpus of links is also read by the tests of the link.
    { from: { path: `^src/.*${TEST}` }, to: { path: ['^mocks/', '^e2e/links[.]json$'] } },
    // Packages and Node are open to all, but for what is denied below.
    { from: {}, to: { path: [PACKAGE, NODE, TYPES_ONLY] } },
  ],
  forbidden: [
    deny('no-cycle', {}, { circular: true }),
    deny('resolvable', {}, { couldNotResolve: true, pathNot: TYPES_ONLY }),
    deny('listed-in-package-json', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
    deny(
      'only-tests-import-rooms-for-tests',
      { pathNot: [TEST, '/testing/', '^e2e/'] },
      { path: '^(src|server)/.*/testing/' },
    ),
    deny('only-tests-import-tests', { pathNot: [TEST, '^e2e/'] }, { path: [TEST, '^e2e/'] }),
    deny(
      'no-development-package-in-production',
      { path: '^(src|server)/', pathNot: [TEST, '/testing/', 'vite[.]config[.]ts$'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    deny('page-without-node', { path: '^src/', pathNot: TEST }, { path: NODE }),
    mayUseOnly('contract', 'zod'),
    mayUseOnly('engine', 'react'),
    mayUseOnly('matching', 'stopword'),
    mayUseOnly('frame'),
    mayUseOnly('geo', 'mgrs', 'topojson-client', 'topojson-specification', 'geojson'),
    deny(
      'only-its-hooks-bring-react-to-the-engine',
      { path: '^src/engine/', pathNot: [TEST, '^src/engine/client/use-[^/]+[.]tsx?$'] },
      { path: '^node_modules/(@types/)?react/' },
    ),
    // What the server filters, counts and paints with, and whatever that reaches.
    {
      ...deny('rooms-for-the-server-without-page', { path: `^${ENGINE_FOR_SERVER}`, pathNot: TEST }, {}),
      to: {
        path: [
          '^node_modules/(@types/)?react',
          '^src/engine/(worker|client)/',
          '^src/engine/(engine|messages)[.]',
        ],
        reachable: true,
      },
    },
    mayUseOnly('link', 'zod', 'react'),
    mayUseOnly('paper', 'topojson-client', 'topojson-specification', 'geojson', 'uqr'),
    // The mocks run the same application in the browser.
    {
      ...deny('app-runs-without-node', { path: '^server/app[.]ts$' }, {}),
      to: { path: [NODE, '^node_modules/(@hono/node-server|@electric-sql/.+|pg)/'], reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'browser', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
