// Owns the proof that the latest question wins, that none is left without a reply, and that a hand without rest sees answers.
import { expect, test } from 'vitest';
import { buildChunk, encodeChunk } from '../../frame/build-chunk.ts';
import { Engine } from '../engine.ts';
import { laterModule } from '../later-module.ts';
import type { FromWorker, ToWorker } from '../messages.ts';
import { generateEvents } from '../testing/generated-events.ts';
import { createScheduler } from './schedule.ts';

const question = (killed: number) => ({
  filter: { killed },
  timeline: null,
  map: null,
  wantsAnalysis: false,
});
const ask = (seq: number): ToWorker => ({ kind: 'ask', seq, isPreview: true, question: question(seq) });

function start() {
  const replies: FromWorker[] = [];
  const turns: (() => void)[] = [];
  const engine = new Engine();
  engine.takeLaterModule(laterModule);
  const schedule = createScheduler(
    engine,
    (reply) => replies.push(reply),
    () => new Promise<void>((resolve) => void turns.push(resolve)),
  );
  schedule({ kind: 'frame', frame: { revision: 1, rows: 20, hashes: ['all'], partOf: [] } });
  schedule({
    kind: 'chunk',
    hash: 'all',
    bytes: encodeChunk(buildChunk(generateEvents(3, 20, { days: 30, actors: 2 }))),
  });
  replies.length = 0;
  /** Lets the worker go on to its next turn. */
  const turn = async () => {
    for (const resolve of turns.splice(0)) resolve();
    for (let i = 0; i < 5; i++) await Promise.resolve();
  };
  const said = () => replies.map((reply) => `${reply.kind} ${'seq' in reply ? reply.seq : ''}`);
  return { schedule, turn, said };
}

test('a question that is overtaken is not answered, the one that overtook it is', async () => {
  const { schedule, turn, said } = start();
  schedule(ask(1));
  schedule(ask(2));
  schedule(ask(3));
  await turn();
  await turn();
  expect(said()).toEqual(['superseded 2', 'superseded 1', 'answer 3']);
});

test('questions without rest: every second one is answered', async () => {
  const { schedule, turn, said } = start();
  for (let seq = 1; seq <= 8; seq++) {
    schedule(ask(seq));
    if (seq > 1) await turn();
  }
  await turn();
  await turn();
  expect(said()).toHaveLength(8);
  const answered = said().filter((reply) => reply.startsWith('answer'));
  expect(answered.length).toBeGreaterThanOrEqual(4);
  expect(answered.at(-1)).toBe('answer 8');
});

test('what is looked up is found in between', async () => {
  const { schedule, turn, said } = start();
  schedule(ask(1));
  schedule({ kind: 'look-up', id: 7, question: question(0), lookup: { of: 'keys', offset: 0, limit: 5 } });
  await turn();
  expect(said()).toEqual(['found ', 'answer 1']);
});

test('positions that cannot be read are said, and those before them are let go', async () => {
  const { schedule, turn, said } = start();
  schedule({ kind: 'positions', bytes: new TextEncoder().encode('{"keys":[2,1]}').buffer });
  schedule(ask(1));
  await turn();
  expect(said()).toEqual(['positions-refused ', 'answer 1']);
});
