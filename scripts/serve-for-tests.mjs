// The built server for end-to-end tests: a new empty data folder each time, removed at the end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'sarhad-e2e-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.env.DATA_DIR = join(folder, 'data');
process.env.HOST = '127.0.0.1';
await import('./start.mjs');
