// Owns frames: their chunks and addresses, what is kept of them, and for how long. A store hands it chunks.
import { formatDate, parseDate } from '../../../src/contract/calendar-date.ts';
import type { FrameManifest } from '../../../src/contract/frame.ts';
import type { FrameChunk } from '../../../src/contract/frame-chunk.ts';
import { packInSteps } from '../../../src/frame/pack-chunk.ts';
import { hashOf } from '../content-hash.ts';
import { LruMap } from '../lru-cache.ts';
import type { Audience } from '../store.ts';
import { type Compression, type StoredChunk, storeChunk } from '../stored-chunk.ts';
import { type MonthCount, type Period, periodsOf } from './frame-periods.ts';
import type { Grain } from './grain.ts';
import { runInSlices } from './run-in-slices.ts';

export type FrameSource = {
  /** Rows that the audience can see, by month of their start day, ascending. */
  countByMonth(audience: Audience, revision: number): Promise<readonly MonthCount[]>;
  /** How many groups there are altogether at this grain. */
  countGroups(audience: Audience, revision: number, grain: Grain): Promise<number>;
  /** Pairs of keys [part, whole], ascending; see `FrameManifest.partOf`. */
  readPartOf(audience: Audience, revision: number): Promise<[number, number][]>;
  /** Rows, of single events or groups, whose start day lies in [firstDay, lastDay]: whole months. */
  readChunk(audience: Audience, revision: number, wanted: Wanted): Promise<FrameChunk>;
  /** Start days of all events that read otherwise at revision `to` than at `from`; null when that is not known. */
  changedDays(from: number, to: number): Promise<readonly number[] | null>;
};

export type Wanted = { readonly firstDay: number; readonly lastDay: number; readonly grain: Grain };
/** Dates whose events are wanted one by one, both inclusive; open where absent. */
export type Dates = { readonly from?: string; readonly to?: string };
export type FrameOptions = {
  readonly compression: Compression | null;
  readonly budget: number;
  /** Told of each frame that is asked for, whether it was there already. */
  readonly onLook?: (isHit: boolean) => void;
};

type Part = { readonly period: Period; readonly grain: Grain; readonly chunk: StoredChunk };
/** `grain` is that of the frame as a whole: of the parts outside the dates asked for. */
type Frame = {
  readonly manifest: FrameManifest;
  readonly parts: readonly Part[];
  readonly periods: readonly Period[];
};

export type FrameBuilder = {
  manifest(audience: Audience, revision: number, dates: Dates): Promise<FrameManifest>;
  chunk(audience: Audience, hash: string, newestRevision: () => Promise<number>): Promise<StoredChunk | null>;
};

/** Frames kept: of several audiences, and of revisions that open links are pinned to. */
const FRAMES_KEPT = 8;
/** Chunks that frames share are held once; beyond this the frame used longest ago is let go. */
const MOST_HELD_BYTES = 256 * 2 ** 20;

export function createFrameBuilder(
  source: FrameSource,
  { compression, budget, onLook }: FrameOptions,
): FrameBuilder {
  const built = new LruMap<Frame>(FRAMES_KEPT);
  const building = new Map<string, Promise<Frame>>();
  // The audience comes first in the key: a chunk is looked up among the frames of who asks, and nowhere else.
  const prefixOf = ({ upTo }: Audience) => `${upTo} `;
  const builtFor = (audience: Audience) =>
    built.entries().flatMap(([key, frame]) => (key.startsWith(prefixOf(audience)) ? [frame] : []));

  async function makeChunk(audience: Audience, revision: number, wanted: Wanted): Promise<StoredChunk> {
    const chunk = await source.readChunk(audience, revision, wanted);
    const text = await runInSlices(packInSteps(chunk));
    return storeChunk({ hash: await hashOf(text), rows: chunk.rows }, text, compression);
  }

  async function grainOf(audience: Audience, revision: number, events: number): Promise<Grain> {
    if (events <= budget) return 'event';
    return (await source.countGroups(audience, revision, 'day')) <= budget ? 'day' : 'week';
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
    const periods = periodsOf(await source.countByMonth(audience, revision)).reverse();
    const grain = await grainOf(
      audience,
      revision,
      periods.reduce((sum, { rows }) => sum + rows, 0),
    );
    const parts: Part[] = [];
    for (const period of periods) {
      const same = unchanged.find((part) => isSame(part, period, grain));
      parts.push(same ?? { period, grain, chunk: await makeChunk(audience, revision, { ...period, grain }) });
    }
    const partOf = await source.readPartOf(audience, revision);
    return { manifest: manifestOf({ revision, grain, partOf }, parts), parts, periods };
  }

  /** The frame of groups with single events in these dates; the frame itself when they are too many, too. */
  async function narrow(audience: Audience, frame: Frame, first: number, last: number): Promise<Frame> {
    const isAsked = ({ firstDay, lastDay }: Period) => lastDay >= first && firstDay <= last;
    const events = frame.periods.filter(isAsked).reduce((sum, { rows }) => sum + rows, 0);
    if (events > budget) return frame;
    const { revision } = frame.manifest;
    const known = builtFor(audience).filter(({ manifest }) => manifest.revision === revision);
    const parts: Part[] = [];
    for (const part of frame.parts) {
      const { period } = part;
      if (!isAsked(period)) {
        parts.push(part);
        continue;
      }
      const same = known.flatMap((other) => other.parts).find((other) => isSame(other, period, 'event'));
      const wanted = { ...period, grain: 'event' } as const;
      parts.push(same ?? { period, grain: 'event', chunk: await makeChunk(audience, revision, wanted) });
    }
    return { manifest: manifestOf(frame.manifest, parts), parts, periods: frame.periods };
  }

  /** One building, however many ask at once; a failure is not kept, so that the next one who asks tries again. */
  function once(key: string, make: () => Promise<Frame>): Promise<Frame> {
    const known = built.get(key);
    onLook?.(known !== undefined);
    if (known) return Promise.resolve(known);
    const begun = building.get(key);
    if (begun) return begun;
    const frame = make()
      .then((done) => {
        built.set(key, done);
        letGo(key);
        return done;
      })
      .finally(() => building.delete(key));
    building.set(key, frame);
    return frame;
  }

  async function frameOf(audience: Audience, revision: number, { from, to }: Dates): Promise<Frame> {
    const key = `${prefixOf(audience)}${revision}`;
    const frame = await once(key, () => build(audience, revision));
    if (frame.manifest.grain === 'event' || (from === undefined && to === undefined)) return frame;
    const first = (from === undefined ? null : parseDate(from)) ?? Number.NEGATIVE_INFINITY;
    const last = (to === undefined ? null : parseDate(to)) ?? Number.POSITIVE_INFINITY;
    // Dates in the same months make the same frame.
    const asked = frame.periods.filter(({ firstDay, lastDay }) => lastDay >= first && firstDay <= last);
    if (asked.length === 0) return frame;
    const name = `${key} ${asked[0]?.firstDay} ${asked.at(-1)?.firstDay}`;
    return once(name, () => narrow(audience, frame, first, last));
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
    manifest: async (audience, revision, dates) => (await frameOf(audience, revision, dates)).manifest,
    async chunk(audience, hash, newestRevision) {
      const find = ({ parts }: Frame) => parts.find(({ chunk }) => chunk.hash === hash)?.chunk;
      for (const frame of builtFor(audience)) {
        const chunk = find(frame);
        if (chunk !== undefined) return chunk;
      }
      // After a start nothing is there, but a browser may hold the manifest of before.
      return find(await frameOf(audience, await newestRevision(), {})) ?? null;
    },
  };
}

const isSame = (part: Part, { firstDay, lastDay }: Period, grain: Grain) =>
  part.grain === grain && part.period.firstDay === firstDay && part.period.lastDay === lastDay;

function manifestOf(
  { revision, grain: frameGrain, partOf }: Pick<FrameManifest, 'revision' | 'grain' | 'partOf'>,
  parts: readonly Part[],
): FrameManifest {
  const chunks = parts.map(({ period, grain, chunk: { hash, rows, bytes } }) => ({
    hash,
    href: `/api/v1/chunks/${hash}`,
    from: formatDate(period.firstDay),
    to: formatDate(period.lastDay),
    rows,
    bytes,
    ...(grain !== frameGrain && { grain }),
  }));
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rows, 0);
  return { revision, rows, grain: frameGrain, chunks, partOf };
}
