// Builds the page and the server, each only when a hash over its inputs has changed. Only Node built-ins.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ROOT, runTool, seconds } from './run-step.mjs';

const SHARED_INPUTS = ['src', 'tsconfig.json', 'package.json', 'package-lock.json'];

export const BUILDS = {
  page: {
    inputs: [...SHARED_INPUTS, 'index.html', 'not-found.html', 'public', 'vite.config.ts'],
    output: 'dist/page/index.html',
    args: ['build'],
  },
  server: {
    inputs: [...SHARED_INPUTS, 'server', 'data'],
    output: 'dist/server/main.js',
    args: ['build', '--config', 'server/vite.config.ts'],
  },
};

function listFiles(path) {
  if (!existsSync(join(ROOT, path))) return [];
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path))
    .sort()
    .flatMap((name) => listFiles(`${path}/${name}`));
}

/** A hash over names and contents; tests are no input. Settings that reach the page's code are VITE_… variables. */
export function hashInputs(inputs) {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap(listFiles)) {
    if (/\.test\.tsx?$/.test(path)) continue;
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  }
  for (const name of Object.keys(process.env).sort()) {
    if (name.startsWith('VITE_')) hash.update(`${name}=${process.env[name]}\0`);
  }
  return hash.digest('hex');
}

async function buildOne(name) {
  const { inputs, output, args } = BUILDS[name];
  const stampPath = join(ROOT, 'dist', `${name}.inputs`);
  const hash = hashInputs(inputs);
  const isCurrent =
    existsSync(stampPath) && existsSync(join(ROOT, output)) && readFileSync(stampPath, 'utf8') === hash;
  if (isCurrent) return { built: false };
  const start = performance.now();
  rmSync(stampPath, { force: true });
  const result = await runTool('vite/bin/vite.js', [...args, '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
  });
  if (result.code !== 0)
    return { built: true, failure: `The build of the ${name} failed.\n${result.output}` };
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(stampPath, hash);
  return { built: true, warnings: result.output.trim(), duration: seconds(start) };
}

/** Builds what has changed, both at the same time; ends the process when one fails. */
export async function buildChanged(names = Object.keys(BUILDS)) {
  const results = await Promise.all(names.map(buildOne));
  for (const [index, result] of results.entries()) {
    if (result.failure) fail(result.failure.trimEnd());
    if (result.warnings) console.warn(result.warnings);
    if (result.built) console.log(`Built the ${names[index]} in ${result.duration}.`);
  }
}
