// Owns the worker's two wires: messages in, answers out, their arrays moved, not copied.

import { Engine } from '../engine.ts';
import type { FromWorker, ToWorker } from '../messages.ts';
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
const post = (reply: FromWorker) => self.postMessage(reply, [...buffersOf(reply)]);
const schedule = createScheduler(engine, post, nextTask);

const receive = deferUntilLoaded(schedule, async () => {
  try {
    const { laterModule } = await import('../later-module.ts');
    engine.takeLaterModule(laterModule);
  } catch (error) {
    post({ kind: 'later-module-lost', failure: String(error) });
    throw error;
  }
});

self.onmessage = ({ data }: MessageEvent<ToWorker>) => receive(data);
