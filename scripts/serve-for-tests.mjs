// The built server for end-to-end tests: a new empty data folder each time, removed at the end.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { E2E_TOKEN } from './e2e-token.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sarhad-e2e-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.env.DATA_DIR = join(folder, 'data');
process.env.HOST = '127.0.0.1';
// Where the specs have the pages that show a part in a frame.
process.env.EMBED_HOSTS ??= `http://localhost:${Number(process.env.PORT ?? 4173) + 1000}`;
mkdirSync(process.env.DATA_DIR);
writeFileSync(join(process.env.DATA_DIR, 'token'), E2E_TOKEN, { mode: 0o600 });
await import('./start.mjs');
