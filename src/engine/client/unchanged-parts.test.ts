// Owns the proof that answers of which only what has changed travels are whole ones in the page, whatever overtakes what.
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { TIME_UNITS } from '../../contract/time-unit.ts';
import { buildChunk, encodeChunk } from '../../frame/build-chunk.ts';
import { UNCHANGED } from '../answers.ts';
import { Engine } from '../engine.ts';
import { laterModule } from '../later-module.ts';
import type { FromWorker, ToWorker } from '../messages.ts';
import { shareStructure } from '../share-structure.ts';
import {
  createRandom,
  FIRST_GENERATED_DAY,
  generateEvents,
  generateFilter,
  type Random,
} from '../testing/generated-events.ts';
import { buffersOf, createHandler } from '../worker/handle.ts';
import { createScheduler } from '../worker/schedule.ts';
import { createEngineClient, type EngineClient } from './client.ts';
import type { EngineWorker } from './conversation.ts';

type Ask = ToWorker & { readonly kind: 'ask' };
type Reply = FromWorker & { readonly kind: 'answer' };

const DAYS = 90;
const EVENTS = generateEvents(8, 60, { days: DAYS, actors: 2 });
const CHUNKS = new Map<string, ArrayBuffer>(
  [0, 1, 2].map((part) => {
    const events = EVENTS.filter((_, at) => at % 3 === part);
    return [`part ${part}`, encodeChunk(buildChunk(events))];
  }),
);
const FRAMES = [['part 0', 'part 1'], ['part 0', 'part 2'], ['part 1'], []];
const KEYS = EVENTS.map(({ key }) => key).sort((a, b) => a - b);
const POSITIONS = new TextEncoder().encode(
  JSON.stringify({
    keys: KEYS,
    distances: KEYS.map((key) => key % 900),
    chainages: KEYS.map((key) => key % 3000),
  }),
).buffer;

function newEngine(): Engine {
  const engine = new Engine();
  engine.takeLaterModule(laterModule);
  return engine;
}

/** A worker whose messages, turns and replies each come when told to; every answer that reaches the page is noted. */
class SlowWorker implements EngineWorker {
  onmessage: EngineWorker['onmessage'] = null;
  onerror: EngineWorker['onerror'] = null;
  readonly #in: ToWorker[] = [];
  readonly #out: FromWorker[] = [];
  readonly #turns: (() => void)[] = [];
  /** What the worker was told, but for questions. */
  readonly #told: ToWorker[] = [];
  readonly #asks = new Map<number, Ask>();
  /** How much of it stood when a question was answered. */
  readonly #toldBefore = new Map<number, number>();
  readonly #schedule = createScheduler(
    newEngine(),
    (reply) => {
      if (reply.kind === 'answer') this.#toldBefore.set(reply.seq, this.#told.length);
      this.#out.push(structuredClone(reply, { transfer: [...buffersOf(reply)] }));
    },
    () => new Promise((resolve) => void this.#turns.push(resolve)),
  );
  readonly #onAnswer: (reply: Reply, afresh: Reply) => void;

  constructor(onAnswer: (reply: Reply, afresh: Reply) => void) {
    this.#onAnswer = onAnswer;
  }

  postMessage(message: ToWorker): void {
    this.#in.push(structuredClone(message));
  }

  terminate(): void {
    this.#in.length = 0;
  }

  fail(): void {
    const event = { preventDefault: vi.fn(), message: 'gone' };
    (this.onerror as unknown as (event: unknown) => void)(event);
  }

  get isIdle(): boolean {
    return this.#in.length + this.#out.length + this.#turns.length === 0;
  }

  /** One step of one of the three. */
  async step(random: Random): Promise<void> {
    const which = random.int(0, 2);
    if (which === 0) this.#read();
    else if (which === 1) this.#turns.shift()?.();
    else this.#reply();
    for (let i = 0; i < 8; i++) await Promise.resolve();
  }

  /** The answer of a worker that was told the same and asked nothing before. */
  #answerAfresh(seq: number): Reply {
    const { handle } = createHandler(newEngine());
    for (const message of this.#told.slice(0, this.#toldBefore.get(seq))) handle(message);
    return handle(this.#asks.get(seq) as Ask) as Reply;
  }

  #read(): void {
    const message = this.#in.shift();
    if (message === undefined) return;
    if (message.kind === 'ask') this.#asks.set(message.seq, message);
    else this.#told.push(structuredClone(message));
    this.#schedule(message);
  }

  #reply(): void {
    const reply = this.#out.shift();
    if (reply === undefined) return;
    (this.onmessage as ((event: { data: FromWorker }) => void) | null)?.({ data: reply });
    if (reply.kind === 'answer' && reply.answer !== null)
      this.#onAnswer(reply, this.#answerAfresh(reply.seq));
  }
}

/** What views and the loading of frames do, one thing at a time. */
function actAtRandom(
  client: EngineClient,
  random: Random,
  expectFrame: (hashes: readonly string[]) => void,
): void {
  const filterOf = () => generateFilter(random.int(0, 12), DAYS);
  const fromDay = FIRST_GENERATED_DAY + random.int(0, 1);
  switch (random.int(0, 9)) {
    case 0:
      client.setFilter(filterOf(), null);
      break;
    case 1:
      client.setFilter(
        filterOf(),
        random.chance(0.5) ? null : Uint32Array.from(KEYS.slice(random.int(0, 40))),
      );
      break;
    case 2:
      client.setFilter(filterOf(), null, POSITIONS);
      break;
    case 3:
    case 4: {
      const { from, to } = filterOf();
      client.preview({ from, to });
      break;
    }
    case 5:
      client.preview(null);
      break;
    case 6:
      client.setTimeline({ unit: random.pick(TIME_UNITS), fromDay, toDay: fromDay + DAYS });
      break;
    case 7:
      client.setMap({ zoom: random.pick([3, 9]), west: 0, north: 0, east: 1, south: 1 });
      break;
    case 8:
      client.setAnalysis(random.chance(0.5));
      client.setAlong(
        random.chance(0.3)
          ? null
          : { symbols: random.pick([2, 99]), columns: 4, rows: 4, lengthKm: 300, days: null },
      );
      break;
    case 9:
      expectFrame(random.pick(FRAMES));
  }
}

it('the page holds the answer that a worker gives which was asked nothing before', async () => {
  const count = { answers: 0, unchanged: 0, whole: 0, workers: 0 };
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 0xffff_ffff }), async (seed) => {
      const random = createRandom(seed);
      const check = (reply: Reply, afresh: Reply) => {
        count.answers++;
        const parts = Object.values(reply.answer ?? {});
        count.unchanged += parts.filter((part) => part === UNCHANGED).length;
        if (!parts.includes(UNCHANGED)) count.whole++;
        const { answer } = client.getState();
        // While a drag moves the analysis is that of the last pause.
        const analysis = afresh.answer?.analysis ?? answer?.analysis;
        const expected = { ...afresh.answer, analysis };
        if (shareStructure(expected, answer) !== expected) expect(answer).toStrictEqual(expected);
      };
      let worker = new SlowWorker(check);
      const client = createEngineClient(() => {
        count.workers++;
        worker = new SlowWorker(check);
        return worker;
      });
      const expectFrame = (hashes: readonly string[]) => {
        const missing = client.expectFrame({ revision: 1, rows: 20 * hashes.length, hashes, partOf: [] });
        for (const hash of missing) client.addChunk(hash, structuredClone(CHUNKS.get(hash) as ArrayBuffer));
      };
      expectFrame(['part 0', 'part 1']);
      for (let at = 0; at < 60; at++) {
        actAtRandom(client, random, expectFrame);
        for (let steps = random.int(0, 9); steps > 0; steps--) await worker.step(random);
        if (random.chance(0.02)) {
          worker.fail();
          expectFrame(random.pick(FRAMES));
        }
      }
      while (!worker.isIdle) await worker.step(random);
      client.close();
    }),
    { seed: 20260801, numRuns: 20 },
  );
  // Neither of the two ways is all there is.
  expect(count.unchanged).toBeGreaterThan(count.answers);
  expect(count.whole).toBeGreaterThan(count.workers);
}, 90_000);
