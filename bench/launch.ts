// Owns the browser of the measurements: the machine's own Chromium, headless, with nothing switched on that readers lack.
import { type Browser, chromium } from '@playwright/test';
import { explainMissingChromium, findChromium } from '../scripts/find-chromium.mjs';

export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(explainMissingChromium());
  return chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
}
