// Owns a data folder as the first version of the program left it (commit 2e59821, the first edition, stopped cleanly), to be upgraded.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** Unpacks it into an empty folder; `openPGlite` takes what is returned. */
export async function unpackFirstVersion(folder: string): Promise<string> {
  const packed = await readFile(new URL('./first-version.tar.br', import.meta.url));
  const archive = join(folder, 'first-version.tar');
  await writeFile(archive, await promisify(brotliDecompress)(packed));
  await promisify(execFile)('tar', ['-xf', archive, '-C', folder]);
  return join(folder, 'first-version');
}
