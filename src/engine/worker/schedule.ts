// Owns the order in which the worker handles messages: of questions the latest wins, all else is answered in turn.
import type { Engine } from '../engine.ts';
import type { FromWorker, ToWorker } from '../messages.ts';
import { createHandler } from './handle.ts';

type Ask = ToWorker & { readonly kind: 'ask' };

/**
 * Handles messages in their order; replies go to `post`. Between the filter of a question and its answer `nextTask` lets
 * messages in: when one of them is a newer question, the older does not run to its end, but is answered as `superseded`.
 * Never two in a row, so that a hand that moves without rest sees something move.
 */
export function createScheduler(
  engine: Engine,
  post: (reply: FromWorker) => void,
  nextTask: () => Promise<void>,
): (message: ToWorker) => void {
  const handler = createHandler(engine);
  let waiting: Ask | null = null;
  let isAnswering = false;

  const handle = (message: ToWorker) => {
    const reply = handler.handle(message);
    if (reply !== null) post(reply);
  };
  const takeWaiting = (): Ask | null => {
    const ask = waiting;
    waiting = null;
    return ask;
  };
  const answerWaiting = async () => {
    isAnswering = true;
    let wasSuperseded = false;
    for (let ask = takeWaiting(); ask !== null; ask = takeWaiting()) {
      handler.prepare(ask);
      await nextTask();
      if (waiting !== null && !wasSuperseded) {
        wasSuperseded = true;
        post({ kind: 'superseded', seq: ask.seq });
        continue;
      }
      wasSuperseded = false;
      handle(ask);
    }
    isAnswering = false;
    await nextTask();
    if (!isAnswering) engine.warmUp();
  };

  return (message) => {
    if (message.kind !== 'ask') {
      handle(message);
      return;
    }
    if (waiting !== null) post({ kind: 'superseded', seq: waiting.seq });
    waiting = message;
    if (!isAnswering) void answerWaiting();
  };
}
