// Unit, component and contract tests: which files run where, in which time zones.
import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const CONSOLE = 'scripts/vitest/setup-console.ts';
/** West of Greenwich: whatever takes a local day for a day of the calendar shows. */
const ZONE = 'America/New_York';
/** What reads the local day, or is written for whoever does, is tested east of Greenwich and at Greenwich too. */
const SPEAKS_OF_DAYS = ['src/contract/{calendar-date,filter-grammar}.test.ts', 'src/link/link.test.ts'];
/** Tests that render or speak to a window; Leaflet asks for one as soon as it is imported. */
const NEEDS_WINDOW = [
  'src/**/*.test.tsx',
  'src/api/{api,first-load,watch-reachability}.test.ts',
  'src/views/map/**/window-reporter.test.ts',
  'src/link/{short-link,view-store}.test.ts',
  'src/views/map/basemap/basemap.test.ts',
  'src/ui/{regions,why-not-loaded}.test.ts',
  'src/app/embed/embed-store.test.ts',
  'src/views/share/frame-code.test.ts',
];

const inNode = (
  name: string,
  zone: string,
  include: string[],
  others: { exclude?: string[]; globalSetup?: string } = {},
): TestProjectConfiguration => ({
  extends: true,
  test: { name, environment: 'node', env: { TZ: zone }, include, setupFiles: [CONSOLE], ...others },
});

export default defineConfig({
  plugins: [react()],
  define: { 'import.meta.env.VITE_MOCKS': JSON.stringify('0') },
  test: {
    restoreMocks: true,
    unstubGlobals: true,
    // A file finds the modules that another of its project has loaded: nothing in them may remember a test.
    isolate: false,
    // One less than there are cores is the default: on two cores half of the machine would wait.
    maxWorkers: 2,
    // Limits for what hangs: three times what the longest take with both cores busy.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', 'json'],
    outputFile: { json: '.cache/vitest.json' },
    projects: [
      inNode('node', ZONE, ['{src,data,mocks,scripts,bench}/**/*.test.{ts,mjs}'], { exclude: NEEDS_WINDOW }),
      // By itself, for Hono's server replaces the global Request and Response.
      inNode('server', ZONE, ['server/**/*.test.ts'], {
        globalSetup: 'server/store/testing/start-postgres.ts',
      }),
      inNode('kabul', 'Asia/Kabul', SPEAKS_OF_DAYS),
      inNode('utc', 'UTC', SPEAKS_OF_DAYS),
      {
        extends: true,
        test: {
          name: 'page',
          // Components share the window's globals and the mocked server: each file has its own.
          isolate: true,
          environment: 'jsdom',
          env: { TZ: ZONE },
          include: NEEDS_WINDOW,
          setupFiles: [CONSOLE, 'scripts/vitest/setup-page.ts'],
        },
      },
    ],
  },
});
