// Unit, component and contract tests: which files run where, in which time zones.
import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const CONSOLE = 'scripts/vitest/setup-console.ts';
/** Whatever speaks of days is tested in three time zones. */
const SPEAKS_OF_DAYS = ['src/{contract,link,engine}/**/*.test.ts'];

const inNode = (name: string, zone: string, include: string[]): TestProjectConfiguration => ({
  extends: true,
  test: { name, environment: 'node', env: { TZ: zone }, include, setupFiles: [CONSOLE] },
});

export default defineConfig({
  plugins: [react()],
  define: { 'import.meta.env.VITE_MOCKS': JSON.stringify('0') },
  test: {
    restoreMocks: true,
    unstubGlobals: true,
    // One less than there are cores is the default: on two cores half of the machine would wait.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    reporters: ['default', 'json'],
    outputFile: { json: '.cache/vitest.json' },
    projects: [
      inNode('node', 'UTC', [
        ...SPEAKS_OF_DAYS,
        'src/{geo,matching,frame,canvas}/**/*.test.ts',
        '{data,server,mocks,scripts,bench}/**/*.test.{ts,mjs}',
      ]),
      inNode('kabul', 'Asia/Kabul', SPEAKS_OF_DAYS),
      inNode('new-york', 'America/New_York', SPEAKS_OF_DAYS),
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'jsdom',
          env: { TZ: 'America/New_York' },
          include: ['src/{ui,words,cards,views,app,api}/**/*.test.{ts,tsx}', 'src/link/**/*.test.tsx'],
          setupFiles: [CONSOLE, 'scripts/vitest/setup-page.ts'],
        },
      },
    ],
  },
});
