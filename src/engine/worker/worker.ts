// Owns the worker's two wires: messages in, answers out, their arrays moved, not copied.

import { Engine } from '../engine.ts';
import type { ToWorker } from '../messages.ts';
import { deferUntilLoaded } from './defer-until-loaded.ts';
import { buffersOf } from './handle.ts';
import { createScheduler } from './schedule.ts';

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
const schedule = createScheduler(engine, (reply) => self.postMessage(reply, [...buffersOf(reply)]), nextTask);

const receive = deferUntilLoaded(schedule, async () => {
  const { laterModule } = await import('../later-module.ts');
  engine.takeLaterModule(laterModule);
});

self.onmessage = ({ data }: MessageEvent<ToWorker>) => receive(data);
