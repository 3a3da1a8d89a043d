// Owns the worker's two wires: messages in, answers out, their arrays moved, not copied.
import { createAttendant } from './attend.ts';
import { Engine } from './engine.ts';
import { loadOnDemand } from './load-on-demand.ts';
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

const engine = new Engine();
const attend = createAttendant(engine, (reply) => self.postMessage(reply, [...buffersOf(reply)]), nextTask);

const receive = loadOnDemand(attend, async () => {
  const { borderWork } = await import('./border-work.ts');
  engine.takeBorderWork(borderWork);
});

self.onmessage = ({ data }: MessageEvent<ToWorker>) => receive(data);
