// Owns the order in which the worker attends to messages: of questions the latest wins, all else is answered in turn.
import type { Engine } from '../engine.ts';
import type { FromWorker, ToWorker } from '../messages.ts';
import { createResponder } from './handle.ts';

type Ask = ToWorker & { readonly kind: 'ask' };

/**
 * Attends to messages; replies go to `post`. Between the filter of a question and its answer `nextTask` lets messages
 * in: when one of them is a newer question, the older does not run to its end, but is answered as `superseded`. Never
 * two in a row, so that a hand that moves without rest sees something move.
 */
export function createAttendant(
  engine: Engine,
  post: (reply: FromWorker) => void,
  nextTask: () => Promise<void>,
): (message: ToWorker) => void {
  const respond = createResponder(engine);
  let waiting: Ask | null = null;
  let isAttending = false;

  const attend = async () => {
    isAttending = true;
    let wasSuperseded = false;
    for (let ask = next(); ask !== null; ask = next()) {
      respond.prepare(ask);
      await nextTask();
      if (waiting !== null && !wasSuperseded) {
        wasSuperseded = true;
        post({ kind: 'superseded', seq: ask.seq });
        continue;
      }
      wasSuperseded = false;
      const reply = respond.to(ask);
      if (reply !== null) post(reply);
    }
    isAttending = false;
    await nextTask();
    if (!isAttending) engine.warmUp();
  };
  const next = (): Ask | null => {
    const ask = waiting;
    waiting = null;
    return ask;
  };

  return (message) => {
    if (message.kind === 'ask') {
      if (waiting !== null) post({ kind: 'superseded', seq: waiting.seq });
      waiting = message;
      if (!isAttending) void attend();
      return;
    }
    const reply = respond.to(message);
    if (reply !== null) post(reply);
  };
}
