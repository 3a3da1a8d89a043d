// Owns frames: their chunks and addresses, what is kept of them, and for how long. Both stores hand it columns.
import { formatDate } from '../../src/contract/calendar-date.ts';
import type { FrameManifest } from '../../src/contract/frame.ts';
import type { FrameChunk } from '../../src/contract/frame-chunk.ts';
import { packInSteps } from '../../src/engine/pack-chunk.ts';
import { RecentlyUsed } from './bounded-cache.ts';
import { hashOf } from './content-hash.ts';
import { type MonthCount, type Period, periodsOf } from './frame-periods.ts';
import { runInSteps } from './in-steps.ts';
import type { Audience } from './store.ts';
import { type Packing, type StoredChunk, storeChunk } from './stored-chunk.ts';

export type FrameSource = {
  /** Rows that the audience can see, by month of their start day, ascending. */
  countByMonth(audience: Audience, revision: number): Promise<readonly MonthCount[]>;
  /** Rows whose start day lies in [firstDay, lastDay]. */
  readChunk(audience: Audience, revision: number, firstDay: number, lastDay: number): Promise<FrameChunk>;
  /** Start days of all events that read otherwise at revision `to` than at `from`; null when that is not known. */
  changedDays(from: number, to: number): Promise<readonly number[] | null>;
};

type Part = { readonly period: Period; readonly chunk: StoredChunk };
type Frame = { readonly manifest: FrameManifest; readonly parts: readonly Part[] };

export type FrameBuilder = {
  manifest(audience: Audience, revision: number): Promise<FrameManifest>;
  chunk(audience: Audience, hash: string, newestRevision: () => Promise<number>): Promise<StoredChunk | null>;
};

/** Frames kept: of several audiences, and of revisions that open links are pinned to. */
const FRAMES_KEPT = 8;
/** Chunks that frames share are held once; beyond this the frame used longest ago is let go. */
const MOST_HELD_BYTES = 256 * 2 ** 20;

export function createFrameBuilder(source: FrameSource, packing: Packing | null): FrameBuilder {
  const built = new RecentlyUsed<Frame>(FRAMES_KEPT);
  const building = new Map<string, Promise<Frame>>();
  // The audience comes first in the key: a chunk is looked up among the frames of who asks, and nowhere else.
  const prefixOf = ({ upTo }: Audience) => `${upTo} `;
  const builtFor = (audience: Audience) =>
    built.entries().flatMap(([key, frame]) => (key.startsWith(prefixOf(audience)) ? [frame] : []));

  async function makeChunk(audience: Audience, revision: number, period: Period): Promise<StoredChunk> {
    const chunk = await source.readChunk(audience, revision, period.firstDay, period.lastDay);
    const text = await runInSteps(packInSteps(chunk));
    return storeChunk({ hash: await hashOf(text), rows: chunk.rows }, text, packing);
  }

  /** Chunks of the newest frame before that are still right at this revision. */
  async function findUnchanged(audience: Audience, revision: number): Promise<readonly Part[]> {
    const before = builtFor(audience)
      .filter(({ manifest }) => manifest.revision < revision)
      .sort((a, b) => b.manifest.revision - a.manifest.revision)[0];
    const days = before && (await source.changedDays(before.manifest.revision, revision));
    if (!before || !days) return [];
    return before.parts.filter(
      ({ period }) => !days.some((day) => day >= period.firstDay && day <= period.lastDay),
    );
  }

  async function build(audience: Audience, revision: number): Promise<Frame> {
    const unchanged = await findUnchanged(audience, revision);
    const parts: Part[] = [];
    const periods = periodsOf(await source.countByMonth(audience, revision));
    for (const period of periods.reverse()) {
      const same = unchanged.find(
        (part) => part.period.firstDay === period.firstDay && part.period.lastDay === period.lastDay,
      );
      parts.push(same ?? { period, chunk: await makeChunk(audience, revision, period) });
    }
    const chunks = parts.map(({ period, chunk: { hash, rows, bytes } }) => ({
      hash,
      href: `/api/v1/chunks/${hash}`,
      from: formatDate(period.firstDay),
      to: formatDate(period.lastDay),
      rows,
      bytes,
    }));
    const rows = chunks.reduce((sum, chunk) => sum + chunk.rows, 0);
    return { manifest: { revision, rows, grain: 'event', chunks }, parts };
  }

  /** One building, however many ask at once; a failure is not kept, so that the next one who asks tries again. */
  function frameOf(audience: Audience, revision: number): Promise<Frame> {
    const key = `${prefixOf(audience)}${revision}`;
    const known = built.get(key);
    if (known) return Promise.resolve(known);
    const begun = building.get(key);
    if (begun) return begun;
    const frame = build(audience, revision)
      .then((done) => {
        built.set(key, done);
        letGo(key);
        return done;
      })
      .finally(() => building.delete(key));
    building.set(key, frame);
    return frame;
  }

  function letGo(latest: string): void {
    const held = new Set<StoredChunk>();
    let sum = 0;
    for (const [key, { parts }] of built.entries()) {
      for (const { chunk } of parts) {
        if (!held.has(chunk)) sum += chunk.heldBytes;
        held.add(chunk);
      }
      if (sum > MOST_HELD_BYTES && key !== latest) built.delete(key);
    }
  }

  return {
    manifest: async (audience, revision) => (await frameOf(audience, revision)).manifest,
    async chunk(audience, hash, newestRevision) {
      const find = ({ parts }: Frame) => parts.find(({ chunk }) => chunk.hash === hash)?.chunk;
      for (const frame of builtFor(audience)) {
        const chunk = find(frame);
        if (chunk !== undefined) return chunk;
      }
      // After a start nothing is there, but a browser may hold the manifest of before.
      return find(await frameOf(audience, await newestRevision())) ?? null;
    },
  };
}
