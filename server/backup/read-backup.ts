// Owns reading a backup: whole and unharmed, or refused in words before anything of it is used.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { z } from '../../src/contract/zod.ts';
import { FORMAT, type Head, NotABackup, type Structure, structure } from './backup-format.ts';

export type BackupPart =
  | { readonly kind: 'head'; readonly head: Head }
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[] }
  /** Each the text of an object. */
  | { readonly kind: 'rows'; readonly table: string; readonly lines: readonly string[] };

/** Rows of a table that are given at a time. */
const ROWS_AT_A_TIME = 500;

/** What a backup that is whole says of itself. Throws NotABackup. */
export async function checkBackup(path: string): Promise<Head> {
  let found: Head | null = null;
  for await (const part of readBackup(path)) if (part.kind === 'head') found = part.head;
  if (found === null) throw cut(path);
  return found;
}

const cut = (path: string) =>
  new NotABackup(
    `${path} is no whole backup: it ends before its end. Take another one; this one is of no use.`,
  );
const damaged = (path: string) =>
  new NotABackup(`${path} is damaged: its content is not what was written. Use another backup.`);
const foreign = (path: string) => new NotABackup(`${path} is no backup of this program.`);

/** All its parts in order; the sum and the counts are known to be right only when the last one has been given. */
export async function* readBackup(path: string): AsyncGenerator<BackupPart> {
  const hash = createHash('sha256');
  const counted: Record<string, number> = {};
  let [table, isHeaded, isEnded]: [string | null, boolean, boolean] = [null, false, false];
  let lines: string[] = [];
  for await (const line of linesOf(path)) {
    if (isEnded) throw damaged(path);
    if (!isHeaded && !line.startsWith('["backup",')) throw foreign(path);
    if (line.startsWith('{')) {
      if (table === null) throw damaged(path);
      hash.update(`${line}\n`);
      counted[table] = (counted[table] ?? 0) + 1;
      lines.push(line);
      if (lines.length < ROWS_AT_A_TIME) continue;
    }
    if (table !== null && lines.length > 0) yield { kind: 'rows', table, lines };
    lines = [];
    if (line.startsWith('{')) continue;
    const said = parse(line);
    if (said === null) throw damaged(path);
    if (said[0] === 'end') {
      isEnded = true;
      const { rows, sha256 } = said[1];
      const isSame = Object.keys({ ...rows, ...counted }).every(
        (name) => (rows[name] ?? 0) === (counted[name] ?? 0),
      );
      if (!isSame || sha256 !== hash.digest('hex')) throw damaged(path);
      continue;
    }
    hash.update(`${line}\n`);
    if (said[0] === 'backup') {
      if (said[1].format > FORMAT)
        throw new NotABackup(`${path} was written by a newer program: use that one to restore it.`);
      isHeaded = true;
      yield { kind: 'head', head: said[1] };
    } else {
      table = said[1];
      yield { kind: 'table', name: said[1], columns: said[2] };
    }
  }
  if (!isHeaded) throw foreign(path);
  if (!isEnded) throw cut(path);
}

function parse(line: string): Structure | null {
  try {
    return z.parse(structure, JSON.parse(line));
  } catch {
    return null;
  }
}

/** Lines with their end; what follows the last end is none. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const text = file.pipe(createGunzip());
  file.on('error', (error) => text.destroy(error));
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const piece of text) {
      const parts = (rest + decoder.decode(piece as Uint8Array, { stream: true })).split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, path);
  } finally {
    file.destroy();
    text.destroy();
  }
}

function explain(error: NodeJS.ErrnoException, path: string): Error {
  if (error.code === 'ENOENT') return new NotABackup(`There is no file ${path}.`);
  if (error.code === 'Z_BUF_ERROR') return cut(path);
  if (error.code === 'Z_DATA_ERROR')
    return /incorrect header/.test(error.message) ? foreign(path) : damaged(path);
  return error.code?.startsWith('E') ? new NotABackup(`${path} cannot be read (${error.message}).`) : error;
}
