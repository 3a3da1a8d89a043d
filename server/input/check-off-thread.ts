// Owns how a server checks batches: small ones at once, others on a thread of their own, so that the API answers meanwhile.
import { Worker } from 'node:worker_threads';
import { Refusal } from '../problems.ts';
import { type CheckBatch, type CheckedBatch, checkInSlices } from './check-batch.ts';
import type { FromChecker } from './check-worker.ts';
import { JsonFault } from './read-json.ts';

/** A thread takes longer to begin than so many bytes to check. */
const SMALL_BYTES = 64 * 1024;
/** Of the thread's heap: text and values of the largest batch. */
const MOST_MEGABYTES = 1024;
/** Each that waits holds its bytes. */
const MOST_IN_LINE = 4;

type Content = NonNullable<CheckedBatch['content']>;

/** Batches are checked one after the other. Throws JsonFault as `checkText` does. */
export function createChecker(mostInLine = MOST_IN_LINE): CheckBatch {
  let last: Promise<unknown> = Promise.resolve();
  let inLine = 0;
  return async (bytes) => {
    if (bytes.length <= SMALL_BYTES) return checkInSlices(bytes);
    if (inLine >= mostInLine)
      throw new Refusal(
        'unavailable',
        'Other large batches are being checked: this one was not taken; send it again in a moment.',
        { headers: { 'Retry-After': '10' } },
      );
    inLine++;
    const turn = last.then(() => checkOnThread(bytes));
    last = turn.catch(() => {});
    try {
      return await turn;
    } finally {
      inLine--;
    }
  };
}

function startThread(bytes: Uint8Array): Worker {
  const shared = { workerData: bytes, transferList: [bytes.buffer as ArrayBuffer] };
  const limits = { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } };
  // Built, it lies beside this file; in the sources Node cannot read it by itself.
  return import.meta.url.endsWith('.ts')
    ? new Worker(new URL('../../scripts/run-ts.mjs', import.meta.url), {
        ...{ ...shared, ...limits },
        argv: ['server/input/check-worker.ts'],
      })
    : new Worker(new URL('./check-worker.js', import.meta.url), { ...shared, ...limits });
}

function checkOnThread(bytes: Uint8Array): Promise<CheckedBatch> {
  const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
  return new Promise<CheckedBatch>((resolve, reject) => {
    const worker = startThread(whole);
    let content: Content | null = null;
    const end = (settle: () => void) => {
      settle();
      void worker.terminate();
    };
    worker.on('message', (message: FromChecker) => {
      if ('place' in message) return end(() => reject(new JsonFault(message.message, message.place)));
      if ('faults' in message) return end(() => resolve({ content: null, ...message }));
      // Some at a time, so that none takes long to unpack.
      if ('content' in message) content = message.content;
      else if (content !== null) {
        const list: unknown[] = content[message.list];
        list.push(...message.items);
      }
      if (content !== null && 'isLast' in message && message.isLast) {
        const checked = content;
        return end(() => resolve({ content: checked, faults: null }));
      }
      worker.postMessage('next');
    });
    worker.on('error', (error: NodeJS.ErrnoException) => end(() => reject(explain(error))));
    worker.on('exit', () => reject(new Error('The thread that checks batches has ended.')));
  });
}

function explain(error: NodeJS.ErrnoException): Error {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new Refusal(
    'too-large',
    'The batch takes more memory to be checked than there is for it; split it into several.',
  );
}
