// Installs what is missing in node_modules, and nothing when it already agrees with the lock file. Only Node built-ins.
// Two levels: `run` is what building and running need, `all` has the tools of development and tests, too.
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

/** What the stamp of an installation at this level says, as things are now. */
function stamp(level) {
  const hash = createHash('sha256').update(readText(LOCK)).update('\0').update(readText(INSTALLED));
  return `${level} ${hash.digest('hex')}`;
}

/** Whether every package of the lock file that the level needs is there, in its version, whoever installed it. */
export function agrees(lock, installed, level) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '' || (level === 'run' && wanted.dev)) return true;
    const got = installed.packages[path];
    return got === undefined ? wanted.optional === true : got.version === wanted.version;
  });
}

/** Whether tools were installed once: then they are kept up to date, whatever asks. */
export const hasTools = (installed) => Object.values(installed.packages).some(({ dev }) => dev === true);

export function isInstalled(level) {
  const stamped = readText(STAMP);
  if (stamped === stamp('all') || stamped === stamp(level)) return true;
  const installed = readText(INSTALLED);
  if (installed === '' || !agrees(JSON.parse(readText(LOCK)), JSON.parse(installed), level)) return false;
  writeFileSync(STAMP, stamp(level));
  return true;
}

async function npm(level, ...args) {
  const program = process.env.npm_execpath;
  const wanted = level === 'all' ? '--include=dev' : '--omit=dev';
  const all = [...args, wanted, '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'];
  return program?.endsWith('.js') ? run(process.execPath, [program, ...all]) : run('npm', all);
}

/** `level` is `run` or `all`. */
export async function installMissing(level) {
  if (isInstalled(level)) return;
  const start = performance.now();
  const found = readText(INSTALLED);
  const goal = level === 'all' || (found !== '' && hasTools(JSON.parse(found))) ? 'all' : 'run';
  // To add the tools takes nothing away: a server may be running from what is there.
  const adds = goal === 'all' && isInstalled('run');
  const command = adds ? ['install', '--no-save'] : ['ci'];
  console.log(
    `Installing ${goal === 'all' ? 'packages, with the tools for tests' : 'packages'} (npm ${command[0]}) …`,
  );
  let { code, output } = await npm(goal, ...command);
  // npm refuses a lock file that lacks optional packages which the registry in use does not have; `install` does not.
  if (code !== 0 && output.includes('EUSAGE')) {
    console.warn('npm ci refuses the lock file; trying npm install, which leaves it as it is …');
    ({ code, output } = await npm(goal, 'install', '--no-save'));
  }
  if (code !== 0) {
    console.error(output.trimEnd().split('\n').slice(0, 12).join('\n'));
    fail(`Packages could not be installed: npm ended with code ${code}. Is its registry reachable?`);
  }
  writeFileSync(STAMP, stamp(goal));
  console.log(`Installed in ${seconds(start)}.`);
}
