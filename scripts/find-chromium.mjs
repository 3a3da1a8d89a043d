// Finds a Chromium for the end-to-end tests, or gets one. Only Node built-ins; Playwright is asked once it is installed.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { run, runTool } from './run-step.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const FIXED_PATHS = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightsOwn() {
  try {
    return [createRequire(import.meta.url)('@playwright/test').chromium.executablePath()];
  } catch {
    return [];
  }
}

/** The path of an executable Chromium, or undefined. CHROMIUM_PATH decides alone when it is set. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return isExecutable(chosen) ? chosen : undefined;
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...playwrightsOwn(), ...inPath, ...FIXED_PATHS].find(isExecutable);
}

function canUseApt() {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return process.getuid?.() === 0;
  } catch {
    return false;
  }
}

async function installWithApt() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  const packages = ['chromium', 'chromium-browser'];
  for (const name of packages) {
    const { code } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env });
    if (code === 0) return;
  }
}

/** A Chromium's path; downloads or installs one when there is none. Undefined when that is impossible too. */
export async function getChromium() {
  const found = findChromium();
  if (found || process.env.CHROMIUM_PATH) return found;
  console.log('No Chromium found; trying to download one …');
  await runTool('@playwright/test/cli.js', ['install', 'chromium']);
  const downloaded = findChromium();
  if (downloaded || !canUseApt()) return downloaded;
  console.log('The download failed; trying apt-get install chromium …');
  await installWithApt();
  return findChromium();
}

export function explainMissingChromium() {
  return process.env.CHROMIUM_PATH
    ? `CHROMIUM_PATH is "${process.env.CHROMIUM_PATH}", which is not an executable file.`
    : 'The end-to-end tests need Chromium: install the system package "chromium" (or Google Chrome), or set CHROMIUM_PATH to one.';
}
