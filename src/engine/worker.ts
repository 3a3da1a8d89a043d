// Owns the worker's two wires: messages in, answers out, their arrays moved, not copied.
import { createAttendant } from './attend.ts';
import { Engine } from './engine.ts';
import type { ToWorker } from './messages.ts';
import { buffersOf } from './respond.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The next task of the worker: messages that have arrived meanwhile come first. A timer would wait for milliseconds. */
const turns = new MessageChannel();
const resumes: (() => void)[] = [];
turns.port1.onmessage = () => resumes.shift()?.();
const nextTask = () =>
  new Promise<void>((resolve) => {
    resumes.push(resolve);
    turns.port2.postMessage(null);
  });

const attend = createAttendant(
  new Engine(),
  (reply) => self.postMessage(reply, [...buffersOf(reply)]),
  nextTask,
);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => attend(data);
