// Owns frames: which periods make a chunk, their addresses, and what is cached. Both stores hand it chunks.
import { parseDate } from '../../src/contract/calendar-date.ts';
import type { FrameManifest } from '../../src/contract/frame.ts';
import type { FrameChunk } from '../../src/contract/frame-chunk.ts';
import { BoundedCache } from './bounded-cache.ts';
import { hashOf } from './content-hash.ts';
import type { Audience } from './store.ts';

export type FrameSource = {
  /** Rows that the audience can see, by calendar year of their start day, ascending. */
  countByYear(audience: Audience, revision: number): Promise<{ year: number; rows: number }[]>;
  /** Rows whose start day lies in [firstDay, lastDay]. */
  readChunk(audience: Audience, revision: number, firstDay: number, lastDay: number): Promise<FrameChunk>;
};

type Period = { firstYear: number; lastYear: number; rows: number };
type Frame = { manifest: FrameManifest; texts: ReadonlyMap<string, string> };

export type FrameBuilder = {
  manifest(audience: Audience, revision: number): Promise<FrameManifest>;
  chunk(audience: Audience, hash: string, newestRevision: () => Promise<number>): Promise<string | null>;
};

/** Years with fewer rows share a chunk with the years after them: a request costs more than so many rows. */
const ROWS_WORTH_A_CHUNK = 2000;
/** Frames kept: of several audiences, and of revisions that open links are pinned to. */
const FRAMES_KEPT = 8;

/** Groups years from the oldest on, so that events added at the newest end leave the older chunks as they are. */
export function periodsOf(years: readonly { year: number; rows: number }[]): Period[] {
  const periods: Period[] = [];
  for (const { year, rows } of years) {
    const last = periods.at(-1);
    if (last && last.rows < ROWS_WORTH_A_CHUNK) {
      last.lastYear = year;
      last.rows += rows;
    } else periods.push({ firstYear: year, lastYear: year, rows });
  }
  return periods;
}

export function createFrameBuilder(source: FrameSource): FrameBuilder {
  const frames = new BoundedCache<Frame>(FRAMES_KEPT);
  // The audience comes first in the key: a chunk is looked up among the frames of who asks, and nowhere else.
  const prefixOf = ({ upTo }: Audience) => `${upTo} `;

  async function build(audience: Audience, revision: number): Promise<Frame> {
    const texts = new Map<string, string>();
    const chunks: FrameManifest['chunks'] = [];
    const periods = periodsOf(await source.countByYear(audience, revision));
    for (const { firstYear, lastYear } of periods.reverse()) {
      const from = `${firstYear}-01-01`;
      const to = `${lastYear}-12-31`;
      const chunk = await source.readChunk(audience, revision, dayOf(from), dayOf(to));
      const text = JSON.stringify(chunk);
      const hash = await hashOf(text);
      texts.set(hash, text);
      const bytes = new TextEncoder().encode(text).length;
      chunks.push({ hash, href: `/api/v1/chunks/${hash}`, from, to, rows: chunk.rows, bytes });
    }
    const rows = chunks.reduce((sum, chunk) => sum + chunk.rows, 0);
    return { manifest: { revision, rows, grain: 'event', chunks }, texts };
  }

  const frameOf = (audience: Audience, revision: number) =>
    frames.get(`${prefixOf(audience)}${revision}`, () => build(audience, revision));

  return {
    manifest: async (audience, revision) => (await frameOf(audience, revision)).manifest,
    async chunk(audience, hash, newestRevision) {
      for (const frame of frames.withPrefix(prefixOf(audience))) {
        const text = (await frame).texts.get(hash);
        if (text !== undefined) return text;
      }
      // After a start nothing is cached, but a browser may hold the manifest of before.
      return (await frameOf(audience, await newestRevision())).texts.get(hash) ?? null;
    },
  };
}

function dayOf(date: string): number {
  const day = parseDate(date);
  if (day === null) throw new RangeError(`no such day: ${date}`);
  return day;
}
