// Owns the worker's two wires: messages in, answers out, their arrays moved, not copied.
import { Engine } from './engine.ts';
import type { ToWorker } from './messages.ts';
import { buffersOf, createResponder } from './respond.ts';

declare const self: DedicatedWorkerGlobalScope;

const respond = createResponder(new Engine());

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  const reply = respond(data);
  if (reply !== null) self.postMessage(reply, [...buffersOf(reply)]);
};
