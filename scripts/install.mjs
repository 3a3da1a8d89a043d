// Installs what is missing in node_modules, and nothing when it already agrees with the lock file. Only Node built-ins.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ROOT, run, seconds } from './run-step.mjs';

const LOCK = join(ROOT, 'package-lock.json');
/** npm's own record of what it has put into node_modules. */
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');
const STAMP = join(ROOT, 'node_modules', '.sarhad-installed');

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function stamp() {
  return createHash('sha256').update(readText(LOCK)).update('\0').update(readText(INSTALLED)).digest('hex');
}

/** Whether somebody has run `npm install` by hand: every package of the lock file is there, in its version. */
export function agrees(lock, installed) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true;
    const got = installed.packages[path];
    return got === undefined ? wanted.optional === true : got.version === wanted.version;
  });
}

export function isInstalled() {
  if (readText(STAMP) === stamp()) return true;
  const installed = readText(INSTALLED);
  if (installed === '' || !agrees(JSON.parse(readText(LOCK)), JSON.parse(installed))) return false;
  writeFileSync(STAMP, stamp());
  return true;
}

async function npm(...args) {
  const program = process.env.npm_execpath;
  const quiet = ['--include=dev', '--no-fund', '--no-audit', '--loglevel=error'];
  return program?.endsWith('.js')
    ? run(process.execPath, [program, ...args, ...quiet])
    : run('npm', [...args, ...quiet]);
}

export async function installMissing() {
  if (isInstalled()) return;
  const start = performance.now();
  console.log('Installing packages (npm ci) …');
  let { code, output } = await npm('ci');
  // npm refuses a lock file that lacks optional packages which the registry in use does not have; `install` does not.
  if (code !== 0 && output.includes('EUSAGE')) {
    console.warn('npm ci refuses the lock file; trying npm install, which leaves it as it is …');
    ({ code, output } = await npm('install', '--no-save'));
  }
  if (code !== 0) {
    console.error(output.trimEnd().split('\n').slice(0, 12).join('\n'));
    fail(`Packages could not be installed: npm ended with code ${code}. Is its registry reachable?`);
  }
  writeFileSync(STAMP, stamp());
  console.log(`Installed in ${seconds(start)}.`);
}
