// `npm run screenshots`: writes the pictures that the README shows, from the built page over a new database.
import './check-node.mjs';

/** What is pictured: view, size, theme. Links never depend on today, so neither do the pictures' contents. */
const PICTURES = [
  { name: 'desktop-light', query: 'from=2025-07-01&to=2026-02-23', width: 1440, height: 900, theme: 'light' },
  { name: 'desktop-dark', query: 'from=2025-07-01&to=2026-02-23', width: 1440, height: 900, theme: 'dark' },
  { name: 'analysis', query: 'tab=analysis&border=AF-TJ', width: 1440, height: 900, theme: 'light' },
  {
    name: 'tablet',
    query: 'border=AF-PK&type=armed-clash,talks&v=2',
    width: 1024,
    height: 768,
    theme: 'light',
  },
  { name: 'phone', query: 'border=AF-TJ&map=69.6,37.6,6.2', width: 390, height: 844, theme: 'light' },
  // The first page, as it is printed.
  {
    name: 'brief',
    query: 'border=AF-TJ&from=2025-11-01&to=2026-02-15&v=2',
    width: 794,
    height: 1123,
    theme: 'light',
    isPaper: true,
  },
];
const FOLDER = 'docs/pictures';
const PORT = '4329';

async function takePictures() {
  const { fail, ROOT } = await import('./run-step.mjs');
  const { join } = await import('node:path');
  const { mkdir } = await import('node:fs/promises');
  const { spawn } = await import('node:child_process');
  await (await import('./install.mjs')).installMissing('all');
  const { explainMissingChromium, findChromium } = await import('./find-chromium.mjs');
  const executablePath = findChromium();
  if (executablePath === undefined) fail(explainMissingChromium());
  const { chromium } = await import('@playwright/test');

  const server = spawn(process.execPath, [join(ROOT, 'scripts/serve-for-tests.mjs')], {
    cwd: ROOT,
    env: { ...process.env, PORT },
    stdio: 'ignore',
  });
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    await mkdir(join(ROOT, FOLDER), { recursive: true });
    const origin = `http://127.0.0.1:${PORT}`;
    await answers(`${origin}/healthz`);
    for (const { name, query, width, height, theme, isPaper = false } of PICTURES) {
      const page = await browser.newPage({
        viewport: { width, height },
        deviceScaleFactor: width < 500 ? 2 : 1,
        hasTouch: width < 500,
        colorScheme: theme,
        reducedMotion: 'reduce',
        locale: 'en-GB',
      });
      // Not until the network is idle: the page goes on listening.
      await page.goto(`${origin}/?${query}`);
      await page.locator('html[data-stands]').waitFor();
      await page
        .getByText(/of \d+ events/)
        .first()
        .waitFor();
      // What loads after the map and is painted then. The network is never idle: the page listens for what is newer.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 2500))));
      if (isPaper) {
        await page.waitForFunction(() =>
          performance.getEntriesByType('resource').some((one) => /printing-.*\.js/.test(one.name)),
        );
        await page.emulateMedia({ media: 'print' });
      }
      await page.screenshot({ path: join(ROOT, FOLDER, `${name}.png`) });
      await page.close();
      console.log(`${FOLDER}/${name}.png`);
    }
  } finally {
    await browser.close();
    server.kill('SIGTERM');
  }
}

async function answers(address) {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (
      await fetch(address).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`No answer from ${address} within 30 s`);
}

takePictures().catch((error) => {
  console.error(error);
  process.exit(1);
});
