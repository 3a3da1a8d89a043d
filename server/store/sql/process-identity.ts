// Owns who a process is, written down so that another one can tell later whether it still runs, also from another container or machine.
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';

export type ProcessIdentity = {
  readonly host: string;
  readonly pid: number;
  /** In clock ticks since boot: tells it from a later one with the same number. Null where the system does not say, as all that follow. */
  readonly started: string | null;
  /** A random id of the machine's running since it was booted; containers of one machine share it. */
  readonly boot: string | null;
  /** Numbers of processes mean something within one namespace alone: each container has its own. */
  readonly pidNamespace: string | null;
};

export async function thisProcess(): Promise<ProcessIdentity> {
  return {
    host: hostname(),
    pid: process.pid,
    // By `self`, which is right also where /proc shows the numbers of another namespace.
    started: (await statOf('self')).started,
    boot: await orNull(readFile('/proc/sys/kernel/random/boot_id', 'utf8')),
    pidNamespace: await orNull(readlink('/proc/self/ns/pid')),
  };
}

/** `unknown`: the process is of another container or machine, or the system does not tell it from a later one. */
export type Life = 'running' | 'ended' | 'unknown';

export async function lifeOf(other: ProcessIdentity, me: ProcessIdentity): Promise<Life> {
  if (!sharesNumbers(other, me)) return 'unknown';
  try {
    process.kill(other.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return 'ended';
  }
  // A mount of /proc from outside a container shows others under these numbers.
  const isOurProc = (await orNull(readlink('/proc/self'))) === String(process.pid);
  const { started, isOver } = isOurProc ? await statOf(other.pid) : NOTHING_SAID;
  if (isOver) return 'ended';
  if (started === null || other.started === null) return 'unknown';
  return started === other.started ? 'running' : 'ended';
}

function sharesNumbers(other: ProcessIdentity, me: ProcessIdentity): boolean {
  if (me.boot === null || me.pidNamespace === null)
    return process.platform !== 'linux' && other.boot === null && other.host === me.host;
  return other.boot === me.boot && other.pidNamespace === me.pidNamespace;
}

const NOTHING_SAID = { started: null, isOver: false };

/** Of /proc/PID/stat, what stands after the name in brackets: its field 3 is the state, 22 the start. */
async function statOf(pid: number | 'self'): Promise<{ started: string | null; isOver: boolean }> {
  const stat = await orNull(readFile(`/proc/${pid}/stat`, 'utf8'));
  if (stat === null) return NOTHING_SAID;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // Z: it has ended, and who started it has not asked yet how.
  return { started: fields[19] ?? null, isOver: fields[0] === 'Z' || fields[0] === 'X' };
}

const orNull = (text: Promise<string>): Promise<string | null> =>
  text.then(
    (found) => found.trim() || null,
    () => null,
  );
