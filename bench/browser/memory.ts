// Owns how much memory the page holds: heap and typed arrays of the page and of its worker, after a collection.
import type { CDPSession, Page } from '@playwright/test';

export type Memory = {
  readonly pageHeapMB: number;
  readonly workerHeapMB: number;
  /** Buffers of typed arrays: columns and indexes. */
  readonly workerArraysMB: number;
};

type HeapUsage = { readonly usedSize: number; readonly backingStorageSize?: number };
const MB = 1e6;

export async function readMemory(page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  const worker = await attachToWorker(session);
  await session.send('HeapProfiler.collectGarbage');
  await worker('HeapProfiler.collectGarbage');
  const pageUse: HeapUsage = await session.send('Runtime.getHeapUsage');
  const workerUse = (await worker('Runtime.getHeapUsage')) as HeapUsage;
  await session.detach();
  return {
    pageHeapMB: (pageUse.usedSize + (pageUse.backingStorageSize ?? 0)) / MB,
    workerHeapMB: workerUse.usedSize / MB,
    workerArraysMB: (workerUse.backingStorageSize ?? Number.NaN) / MB,
  };
}

/** A way to send commands to the page's first worker: Playwright's sessions do not reach it by themselves. */
export async function attachToWorker(session: CDPSession) {
  const attached = new Promise<string>((resolve) =>
    session.once('Target.attachedToTarget', ({ sessionId }) => resolve(sessionId)),
  );
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const sessionId = await attached;
  let id = 0;
  return (method: string, parameters: object = {}): Promise<unknown> => {
    id += 1;
    const wanted = id;
    const answered = new Promise((resolve, reject) => {
      const listen = ({ message }: { message: string }) => {
        const reply = JSON.parse(message) as { id?: number; result?: unknown; error?: { message: string } };
        if (reply.id !== wanted) return;
        session.off('Target.receivedMessageFromTarget', listen);
        if (reply.error) reject(new Error(reply.error.message));
        else resolve(reply.result);
      };
      session.on('Target.receivedMessageFromTarget', listen);
    });
    const message = JSON.stringify({ id: wanted, method, params: parameters });
    return session.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answered);
  };
}
