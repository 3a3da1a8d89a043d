// Owns which faults of a PostgreSQL connection say that the database is away for now, and nothing of what was asked.
import { DatabaseUnavailable } from '../store-errors.ts';

/** Of sockets and names, as Node says them. ENOENT: the socket of a server that has stopped. */
const OF_THE_LINE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);
/**
 * SQLSTATEs: connection exceptions (08); too many connections (53300); ended by an administrator, by a crash, not yet started, dropped,
 * idle too long (57P0x, 25P03); a server that only reads, as after a change of roles (25006); a limit of the server on a statement or a lock.
 */
const OF_THE_SERVER = /^(08\w{3}|53300|57P0[1-5]|25P03|25006|57014|55P03)$/;
/** Of these the connection lives on. */
const LEAVES_CONNECTION = /^(25006|57014|55P03)$/;
/** What the driver says by words alone. */
const OF_THE_DRIVER =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout|timeout exceeded when trying to connect)/;

const codeOf = (error: unknown) => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
};

/**
 * What the coordinator of a distributed database says of a worker that has gone, or goes at this moment. It has codes of connections for it
 * (08006, 57P01), which are not those of its own, but also XX000 and 58030.
 */
const OF_A_WORKER =
  /^(connection to the remote node .*failed|failure on connection marked as essential|failed to COPY to shard|could not establish any connections to the node|could not find any healthy placement|all placements)/;
const ENDED = /^terminating connection due to/;
const ON_A_WORKER = /while executing command on /;

/** Whether a worker of a distributed database is at fault: the connection to its coordinator lives on. */
export function isWorkerAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  const { where } = error as { where?: unknown };
  const isOfWorker = typeof where === 'string' && ON_A_WORKER.test(where);
  return (
    OF_A_WORKER.test(error.message) ||
    (isOfWorker && OF_THE_SERVER.test(code) && !LEAVES_CONNECTION.test(code)) ||
    // Passed on by the coordinator, which of itself would say 57P01.
    (code === 'XX000' && ENDED.test(error.message))
  );
}

/** Whether the database, and not what was asked of it, is at fault. */
export function isAway(error: unknown): boolean {
  const code = codeOf(error);
  return (
    error instanceof DatabaseUnavailable ||
    isWorkerAway(error) ||
    OF_THE_LINE.has(code) ||
    OF_THE_SERVER.test(code) ||
    (error instanceof Error && OF_THE_DRIVER.test(error.message))
  );
}

/** Whether a connection on which this has happened is of no more use. */
export const breaksConnection = (error: unknown): boolean =>
  isAway(error) && !isWorkerAway(error) && !LEAVES_CONNECTION.test(codeOf(error));

/** A server that is there, and has no room: those that are connected go on. */
export const isFull = (error: unknown): boolean => codeOf(error) === '53300';

/** In a few words, for a line of the log; of several addresses that were tried in vain, the first. */
export function inFewWords(error: unknown): string {
  const [first] = error instanceof AggregateError ? error.errors : [];
  const told = first ?? error;
  return told instanceof Error ? told.message || codeOf(told) || told.name : String(told);
}
