// Tests frames of groups: every store makes the same, nothing is lost in them, and asked-for dates come one by one.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACTORS } from '../../data/synthetic/cast.ts';
import { eventOf } from '../../data/synthetic/event.ts';
import { synthesise } from '../../data/synthetic/row.ts';
import type { FrameManifest } from '../../src/contract/frame.ts';
import type { FrameChunk } from '../../src/contract/frame-chunk.ts';
import { decodeChunk } from '../../src/engine/load/decode-chunk.ts';
import { Dictionary } from '../../src/engine/load/dictionary.ts';
import { groupRows, singleRowsOf } from './frames/grain.ts';
import { PUBLIC, type Store } from './store.ts';
import { chunkFrom, textOf } from './testing/test-rows.ts';
import { openTestStores } from './testing/test-stores.ts';

const COUNT = 2600;
const synthetic = synthesise(COUNT, 5);
const idOf = (n: number) => eventOf(synthetic.read(n)).id;
// All in a few places, so that groups have members.
const events = Array.from({ length: COUNT }, (_, n) => {
  const event = eventOf(synthetic.read(n));
  const isPlaced = event.lat !== null && n % 17 > 0;
  return {
    ...event,
    type: n % 3 === 0 ? ('attack' as const) : ('armed-clash' as const),
    category: 'incident' as const,
    lat: isPlaced ? 36.9 + (n % 5) / 10 : null,
    lon: isPlaced ? -0.2 + (n % 4) / 10 : null,
    related: n === 40 || n === 41 ? [{ id: idOf(3), relation: 'part-of' as const }] : [],
  };
});
const kinds = await openTestStores();
afterAll(() => Promise.all(kinds.map((kind) => kind.stop())));

async function chunksOf(store: Store, manifest: FrameManifest): Promise<FrameChunk[]> {
  const texts = manifest.chunks.map(({ hash }) => textOf(store, { audience: PUBLIC, hash }));
  return (await Promise.all(texts)).map(chunkFrom);
}
const sum = (values: readonly number[] = []) => values.reduce((total, value) => total + value, 0);
const weightOf = (chunks: readonly FrameChunk[]) =>
  sum(chunks.map(({ columns, rows }) => (columns.weight ? sum(columns.weight) : rows)));
const killedOf = (chunks: readonly FrameChunk[]) =>
  sum(chunks.flatMap(({ columns }) => columns.killedHigh.filter((figure) => figure >= 0)));

let singles: FrameChunk[] = [];
const addresses = new Map<string, string[]>();

describe.each(kinds)('groups in $name', ({ name, createEmpty }) => {
  const fill = async (budget: number) => {
    const store = await createEmpty({ budget });
    const instant = '2026-11-26T00:00:00Z';
    await store.addBatch({ batchId: 'x', note: '', instant, events, actors: [...ACTORS] });
    return store;
  };
  beforeAll(async () => {
    const store = await fill(COUNT);
    const manifest = await store.frame({ audience: PUBLIC, revision: 1 });
    expect(manifest.grain).toBe('event');
    singles = await chunksOf(store, manifest);
  });

  test.each([
    ['day', COUNT - 1],
    ['week', 1000],
  ] as const)('by %s', async (grain, budget) => {
    const store = await fill(budget);
    const manifest = await store.frame({ audience: PUBLIC, revision: 1 });
    expect(manifest.grain).toBe(grain);
    const chunks = await chunksOf(store, manifest);
    expect(manifest.partOf).toHaveLength(2);
    expect(manifest.rows).toBeLessThan(COUNT);
    expect(weightOf(chunks)).toBe(COUNT);
    expect(killedOf(chunks)).toBe(killedOf(singles));
    // Each is a chunk that the engine reads.
    const dictionary = new Dictionary();
    for (const { hash, rows } of manifest.chunks)
      expect(decodeChunk(await textOf(store, { audience: PUBLIC, hash }), dictionary).rows).toBe(rows);
    expect(chunks.flatMap((chunk) => singleRowsOf(chunk))).toEqual(
      singles
        .flatMap((chunk) => groupRows(singleRowsOf(chunk), grain, new Set(manifest.partOf.flat())))
        .map(({ weight: _weight, ...row }) => row),
    );
    const hashes = manifest.chunks.map(({ hash }) => hash);
    if (!addresses.has(grain)) addresses.set(grain, hashes);
    expect(hashes, name).toEqual(addresses.get(grain));

    const [oldest] = manifest.chunks.slice(-1);
    const narrowed = await store.frame({ audience: PUBLIC, revision: 1, to: oldest?.from });
    if ((singles.at(-1)?.rows ?? 0) > budget) {
      expect(narrowed).toEqual(manifest);
      return;
    }
    expect(narrowed.chunks.at(-1)).toMatchObject({ grain: 'event', rows: singles.at(-1)?.rows });
    expect(narrowed.chunks.slice(0, -1)).toEqual(manifest.chunks.slice(0, -1));
    const [single] = (await chunksOf(store, narrowed)).slice(-1);
    expect(single?.columns.weight).toBeUndefined();
  });
});

describe.each(kinds)('a frame after a batch in $name', ({ createEmpty }) => {
  test('keeps the addresses of the chunks that nothing changed', async () => {
    const store = await createEmpty();
    const instant = '2026-11-26T00:00:00Z';
    const [newest] = events.slice(-1);
    if (!newest) throw new Error('no events');
    await store.addBatch({ batchId: '1', note: '', instant, events, actors: [...ACTORS] });
    const before = await store.frame({ audience: PUBLIC, revision: 1 });
    const added = { ...newest, id: 'synthetic-new' };
    await store.addBatch({ batchId: '2', note: '', instant, events: [added], actors: [] });
    const after = await store.frame({ audience: PUBLIC, revision: 2 });
    expect(before.chunks.length).toBeGreaterThan(1);
    expect(after.rows).toBe(before.rows + 1);
    expect(after.chunks.slice(1)).toEqual(before.chunks.slice(1));
    expect(after.chunks[0]?.hash).not.toBe(before.chunks[0]?.hash);
    // A change of the past changes the past, though its period has as many rows as before.
    const [oldest] = events;
    if (!oldest) throw new Error('no events');
    await store.addBatch({
      batchId: '3',
      note: '',
      instant,
      events: [{ ...oldest, killed: { low: 3, high: 3, best: 3 } }],
      actors: [],
    });
    const third = await store.frame({ audience: PUBLIC, revision: 3 });
    expect(third.chunks.slice(0, -1)).toEqual(after.chunks.slice(0, -1));
    expect(third.chunks.at(-1)?.hash).not.toBe(after.chunks.at(-1)?.hash);
  });
});
