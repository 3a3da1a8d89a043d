// End-to-end tests: the built server on a port of its own with a new database, in the Chromium of this machine.
import { defineConfig, devices } from '@playwright/test';
import { explainMissingChromium, findChromium } from './scripts/find-chromium.mjs';

const executablePath = findChromium();
if (executablePath === undefined) throw new Error(explainMissingChromium());

const port = Number(process.env.E2E_PORT ?? 4317);
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: '.cache/e2e',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Limits for what hangs: three times what the longest take with both cores busy.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // East of Greenwich by four and a half hours: whatever takes a local day for a UTC day shows.
    timezoneId: 'Asia/Kabul',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-domain-reliability',
        '--disable-sync',
        '--no-first-run',
        '--no-pings',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ],
    },
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: 'node scripts/serve-for-tests.mjs',
    url: baseURL,
    env: { PORT: String(port) },
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
