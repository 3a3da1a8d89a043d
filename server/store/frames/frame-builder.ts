// Owns frames: their chunks and addresses, what is kept of them, and for how long. A store hands it chunks.
import { formatDate, parseDate } from '../../../src/contract/calendar-date.ts';
import type { FrameManifest } from '../../../src/contract/frame.ts';
import type { FrameChunk } from '../../../src/contract/frame-chunk.ts';
import { packInSteps } from '../../../src/frame/pack-chunk.ts';
import { hashOf } from '../content-hash.ts';
import { LruMap } from '../lru-cache.ts';
import type { Audience } from '../store.ts';
import { type Compression, type StoredChunk, storeChunk } from '../stored-chunk.ts';
import {
  type Month,
  type MonthCount,
  monthsOf,
  type Period,
  periodsOf,
  replaceMonths,
} from './frame-periods.ts';
import type { Grain } from './grain.ts';
import { bodyOf, type FrameShelf, type KeptFrame, keptChunk, sumOf } from './kept-frame.ts';
import { runInSlices } from './run-in-slices.ts';

export type FrameSource = {
  /** Rows that the audience can see, by month of their start day, ascending; of all months, or of these. */
  countByMonth(
    audience: Audience,
    revision: number,
    months?: readonly Month[],
  ): Promise<readonly MonthCount[]>;
  /** How many groups there are at this grain, by month, as events are. */
  countGroups(
    audience: Audience,
    revision: number,
    grain: Grain,
    months?: readonly Month[],
  ): Promise<readonly MonthCount[]>;
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
  /** Where frames of groups are written down, if anywhere. */
  readonly shelf?: FrameShelf;
  /** Another division than `periodsOf`, for who has few events and wants many chunks. */
  readonly divide?: typeof periodsOf;
  /** Told of each frame that is asked for, whether it was there already. */
  readonly onLook?: (isHit: boolean) => void;
};

type Part = { readonly period: Period; readonly grain: Grain; readonly chunk: StoredChunk };
/** `grain` is that of the frame as a whole: of the parts outside the dates asked for. */
type Frame = {
  readonly manifest: FrameManifest;
  readonly parts: readonly Part[];
  readonly periods: readonly Period[];
  /** See `KeptFrame`. */
  readonly months: readonly MonthCount[];
  readonly days: readonly MonthCount[] | null;
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
  { compression, budget, shelf, divide = periodsOf, onLook }: FrameOptions,
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

  /** The newest frame before, with the days that read otherwise since; null where that is not known. */
  async function findBefore(audience: Audience, revision: number, kept: KeptFrame | null) {
    const held = builtFor(audience)
      .filter(({ manifest }) => manifest.revision < revision)
      .sort((a, b) => b.manifest.revision - a.manifest.revision)[0];
    const isKeptNewer = kept !== null && kept.revision > (held?.manifest.revision ?? -1);
    const before = isKeptNewer ? revive(audience, kept) : held;
    const days = before && (await source.changedDays(before.manifest.revision, revision));
    return before && days ? { before, days } : null;
  }

  function revive(audience: Audience, kept: KeptFrame): Frame {
    const { revision, grain, partOf, months, days } = kept;
    const parts = kept.parts.map(({ period, chunk }): Part => {
      const load = async () => (await shelf?.load(audience, chunk.hash)) ?? null;
      const make = () => makeChunk(audience, revision, { ...period, grain });
      return { period, grain, chunk: keptChunk(chunk, compression, load, make) };
    });
    const periods = kept.parts.map(({ period }) => period);
    return { manifest: manifestOf({ revision, grain, partOf }, parts), parts, periods, months, days };
  }

  async function build(audience: Audience, revision: number): Promise<Frame> {
    const kept = (await shelf?.find(audience, revision).catch(() => null)) ?? null;
    if (kept?.revision === revision) return revive(audience, kept);
    const known = await findBefore(audience, revision, kept);
    const changed = known && monthsOf(known.days);
    const recount = async (
      before: readonly MonthCount[] | null | undefined,
      count: (months?: readonly Month[]) => Promise<readonly MonthCount[]>,
    ) => (before && changed ? replaceMonths(before, changed, await count(changed)) : count());
    const months = await recount(known?.before.months, (some) =>
      source.countByMonth(audience, revision, some),
    );
    const isMany = sumOf(months) > budget;
    const days = isMany
      ? await recount(known?.before.days, (some) => source.countGroups(audience, revision, 'day', some))
      : null;
    const grain = days === null ? 'event' : sumOf(days) <= budget ? 'day' : 'week';
    const parts: Part[] = [];
    for (const period of divide(months).reverse()) {
      const same = known?.before.parts.find(
        (part) =>
          isSame(part, period, grain) &&
          !known.days.some((day) => day >= period.firstDay && day <= period.lastDay),
      );
      parts.push(same ?? { period, grain, chunk: await makeChunk(audience, revision, { ...period, grain }) });
    }
    const partOf = await source.readPartOf(audience, revision);
    const frame = {
      manifest: manifestOf({ revision, grain, partOf }, parts),
      ...{ parts, months, days, periods: parts.map(({ period }) => period) },
    };
    // Single events are read again sooner than they are written down.
    if (shelf && grain !== 'event') await keep(shelf, audience, frame).catch(() => {});
    return frame;
  }

  async function keep(to: FrameShelf, audience: Audience, { manifest, parts, months, days }: Frame) {
    const chunks = new Map(parts.map(({ chunk }) => [chunk.hash, chunk]));
    const { revision, grain, partOf } = manifest;
    const named = parts.map(({ period, chunk: { hash, rows, bytes } }) => ({
      period,
      chunk: { hash, rows, bytes },
    }));
    await to.keep(audience, { revision, grain, partOf, months, days, parts: named }, (hash) =>
      bodyOf(chunks.get(hash) as StoredChunk),
    );
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
    return { ...frame, manifest: manifestOf(frame.manifest, parts), parts };
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
