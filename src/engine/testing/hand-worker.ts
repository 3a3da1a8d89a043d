// Owns a worker for tests: in this thread, answering when told to.
import type { EngineWorker } from '../client/conversation.ts';
import { Engine } from '../engine.ts';
import { laterModule } from '../later-module.ts';
import type { FromWorker, ToWorker } from '../messages.ts';
import { buffersOf } from '../worker/handle.ts';
import { createScheduler } from '../worker/schedule.ts';

function engineWithAll(): Engine {
  const engine = new Engine();
  engine.takeLaterModule(laterModule);
  return engine;
}

/** A worker in this thread that answers when told to; messages are cloned and moved as real ones are. */
export class HandWorker implements EngineWorker {
  onmessage: EngineWorker['onmessage'] = null;
  onerror: EngineWorker['onerror'] = null;
  readonly sent: ToWorker[] = [];
  readonly #waiting: ToWorker[] = [];
  readonly #schedule = createScheduler(
    engineWithAll(),
    (reply) => this.deliver(structuredClone(reply, { transfer: [...buffersOf(reply)] })),
    () => Promise.resolve(),
  );
  isEnded = false;

  postMessage(message: ToWorker, options?: Transferable[] | StructuredSerializeOptions): void {
    const transfer = Array.isArray(options) ? options : [];
    this.#waiting.push(structuredClone(message, { transfer }));
    this.sent.push(message);
  }

  /** Handles all that waits, and to what that leads to. */
  async run(): Promise<void> {
    for (let turn = 0; turn < 10; turn++) {
      await Promise.resolve();
      for (const message of this.#waiting.splice(0)) this.#schedule(message);
    }
  }

  deliver(reply: FromWorker): void {
    (this.onmessage as (event: { data: FromWorker }) => void)({ data: reply });
  }

  terminate(): void {
    this.isEnded = true;
  }

  get asked() {
    return this.sent.filter((message) => message.kind === 'ask');
  }
}
