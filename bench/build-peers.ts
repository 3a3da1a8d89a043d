// Owns the peers' pages as files: packages installed when they are missing, types checked, built by Vite.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const FOLDER = resolve('bench');
const BUILT = resolve('.cache/bench-peers');

/** Builds the pages of the peers; returns their folder. */
export async function buildPeers(): Promise<string> {
  if (!existsSync(`${FOLDER}/node_modules/.package-lock.json`)) {
    console.log('Installing the peers (bench/package.json) …');
    execFileSync('npm', ['ci', '--include=dev', '--no-fund', '--no-audit'], {
      cwd: FOLDER,
      stdio: 'inherit',
    });
  }
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'bench/peers'], {
    stdio: 'inherit',
  });
  await build({
    root: `${FOLDER}/peers`,
    base: '/peers/',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: BUILT,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 10_000,
    },
  });
  return BUILT;
}
