// Owns the thread that checks one batch, and hands it over some events at a time.
import { parentPort, workerData } from 'node:worker_threads';
import { type CheckedBatch, checkInSlices } from './check-batch.ts';
import { JsonFault, type Place } from './read-json.ts';

type Content = NonNullable<CheckedBatch['content']>;

export type FromChecker =
  /** Of a JsonFault. */
  | { readonly message: string; readonly place: Place }
  | Omit<Extract<CheckedBatch, { content: null }>, 'content'>
  /** What is not in its lists, which follow. */
  | { readonly content: Content }
  | { readonly list: 'events' | 'actors'; readonly items: unknown[]; readonly isLast: boolean };

/** So many are unpacked in a few milliseconds. */
const AT_A_TIME = 200;

function* messages({ content, ...faulty }: CheckedBatch): Generator<FromChecker> {
  if (content === null) {
    yield faulty as FromChecker;
    return;
  }
  const { events, actors, ...others } = content;
  yield { content: { ...others, events: [], actors: [] } };
  for (let start = 0; start < actors.length; start += AT_A_TIME)
    yield { list: 'actors', items: actors.slice(start, start + AT_A_TIME), isLast: false };
  for (let start = 0; start < events.length; start += AT_A_TIME)
    yield { list: 'events', items: events.slice(start, start + AT_A_TIME), isLast: false };
  yield { list: 'events', items: [], isLast: true };
}

async function answer(port: NonNullable<typeof parentPort>): Promise<void> {
  const rest = await checkInSlices(workerData as Uint8Array).then(messages, (error: unknown) => {
    if (!(error instanceof JsonFault)) throw error;
    const { message, place } = error;
    return [{ message, place }].values();
  });
  const send = () => {
    const { done, value } = rest.next();
    if (!done) port.postMessage(value);
  };
  port.on('message', send);
  send();
}

if (parentPort) void answer(parentPort);
