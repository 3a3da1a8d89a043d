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
const deny = (name, from, to) => ({ name, severity: 'error', from, to });
/** A folder's production code may use these packages and nothing of Node. */
const mayUseOnly = (folder, ...names) =>
  deny(
    `${folder}-uses-only-${names.join('-') || 'itself'}`,
    { path: `^src/${folder}/`, pathNot: TEST },
    {
      path: [PACKAGE, NODE],
      pathNot: names.map((name) => `^node_modules/(@types/)?${name}/`),
    },
  );

module.exports = {
  allowedSeverity: 'error',
  allowed: [
    may('src/contract'),
    may('src/link', 'src/contract/'),
    may('src/engine', 'src/contract/'),
    may('src/geo', 'src/contract/'),
    may('src/ingest', 'src/contract/'),
    may('src/api', 'src/contract/', 'src/link/'),
    may('src/ui'),
    may('src/words', 'src/contract/', 'src/ui/'),
    may('src/symbols', 'src/contract/'),
    may('src/cards', 'src/contract/', 'src/link/', 'src/ui/', 'src/words/'),
    {
      from: { path: '^src/views/([^/]+)/' },
      to: { path: ['^src/views/$1/', '^src/(contract|link|api|engine|geo|ingest|ui|words|cards|symbols)/'] },
    },
    may('src/app', 'src/'),
    { from: { path: '^src/main[.]tsx$' }, to: { path: '^src/' } },
    { from: { path: '^src/main[.]tsx$' }, to: { path: '^mocks/', dependencyTypes: ['dynamic-import'] } },
    // Synthetic events are made for everybody: server commands, mocks, benchmarks.
    may('data', 'src/contract/'),
    may('server', 'src/(contract|link|engine|geo|ingest)/', 'data/', 'public/basemap/'),
    may(
      'mocks',
      'src/contract/',
      'server/app[.]ts$',
      'server/store/(store|memory-store|synthetic-store|built-in-collection)[.]ts$',
      'data/',
    ),
    may('e2e', 'mocks/scenarios', 'scripts/find-chromium'),
    { from: { path: '^e2e/' }, to: { path: '^src/contract/', dependencyTypes: ['type-only'] } },
    // Locating is tested on the committed lines, with the engine's seeded numbers.
    { from: { path: `^src/geo/.*${TEST}` }, to: { path: '^src/engine/generated-events' } },
    // Component tests run against the mocks; the corpus of links is also read by the tests of the link.
    { from: { path: `^src/.*${TEST}` }, to: { path: ['^mocks/', '^e2e/links[.]json$'] } },
    // Packages and Node are open to all, but for what is denied below.
    { from: {}, to: { path: [PACKAGE, NODE, TYPES_ONLY] } },
  ],
  forbidden: [
    deny('no-cycle', {}, { circular: true }),
    deny('resolvable', {}, { couldNotResolve: true, pathNot: TYPES_ONLY }),
    deny('listed-in-package-json', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
    deny('only-tests-import-tests', { pathNot: [TEST, '^e2e/'] }, { path: [TEST, '^e2e/'] }),
    deny(
      'no-development-package-in-production',
      { path: '^(src|server)/', pathNot: [TEST, 'vite[.]config[.]ts$'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    deny('page-without-node', { path: '^src/', pathNot: TEST }, { path: NODE }),
    mayUseOnly('contract', 'zod'),
    mayUseOnly('engine', 'react'),
    mayUseOnly('geo', 'topojson-client', 'topojson-specification', 'geojson'),
    deny(
      'only-its-hooks-bring-react-to-the-engine',
      { path: '^src/engine/', pathNot: [TEST, '/use-[^/]+[.]tsx?$'] },
      { path: '^node_modules/(@types/)?react/' },
    ),
    mayUseOnly('link', 'zod', 'react'),
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
