// Owns the proof that the latest question wins, that none is left without a reply, and that a hand without rest sees answers.
import { expect, test } from 'vitest';
import { buildChunk, encodeChunk } from '../../frame/build-chunk.ts';
import { borderWork } from '../borders/border-module.ts';
import { Engine } from '../engine.ts';
import type { FromWorker, ToWorker } from '../messages.ts';
import { generateEvents } from '../testing/generated-events.ts';
import { createAttendant } from './schedule.ts';

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
  engine.takeBorderWork(borderWork);
  const attend = createAttendant(
    engine,
    (reply) => replies.push(reply),
    () => new Promise<void>((resolve) => void turns.push(resolve)),
  );
  attend({ kind: 'frame', frame: { revision: 1, rows: 20, hashes: ['all'] } });
  attend({
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
  return { attend, turn, said };
}

test('a question that is overtaken is not answered, the one that overtook it is', async () => {
  const { attend, turn, said } = start();
  attend(ask(1));
  attend(ask(2));
  attend(ask(3));
  await turn();
  await turn();
  expect(said()).toEqual(['superseded 2', 'superseded 1', 'answer 3']);
});

test('questions without rest: every second one is answered', async () => {
  const { attend, turn, said } = start();
  for (let seq = 1; seq <= 8; seq++) {
    attend(ask(seq));
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
  const { attend, turn, said } = start();
  attend(ask(1));
  attend({ kind: 'look-up', id: 7, question: question(0), lookup: { of: 'keys', offset: 0, limit: 5 } });
  await turn();
  expect(said()).toEqual(['found ', 'answer 1']);
});

test('positions that cannot be read are said, and those before them are let go', async () => {
  const { attend, turn, said } = start();
  attend({ kind: 'positions', bytes: new TextEncoder().encode('{"keys":[2,1]}').buffer });
  attend(ask(1));
  await turn();
  expect(said()).toEqual(['positions-refused ', 'answer 1']);
});
