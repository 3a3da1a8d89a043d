// Owns what the measurements' server answers beside the frame: enough of the API for the page to be whole, and synthetic.
import { formatDate } from '../src/contract/calendar-date.ts';
import type { SarhadEvent } from '../src/contract/event.ts';
import type { EventPage } from '../src/contract/event-replies.ts';
import type { FrameManifest } from '../src/contract/frame.ts';
import type { FrameChunk } from '../src/contract/frame-chunk.ts';
import type { Dictionary, Meta } from '../src/contract/replies.ts';
import { categoryOf, TYPES } from '../src/contract/taxonomy.ts';
import { byFrequency } from './flat-rows.ts';
import { SYNTHETIC_DAYS } from './synthetic-frame.ts';

export const REVISION = 1;
const CHANGED_AT = '2026-01-01T00:00:00Z';

export const syntheticMeta = (rows: number): Meta => ({
  revision: REVISION,
  changedAt: CHANGED_AT,
  rules: null,
  eventCount: rows,
  counts: { shown: rows, planned: 0, retracted: 0 },
  years: [],
  firstDate: formatDate(SYNTHETIC_DAYS.first),
  lastDate: formatDate(SYNTHETIC_DAYS.last),
  collection: {
    title: `${rows} synthetic events`,
    note: 'Synthetic: made by a generator',
    isSynthetic: true,
    coverage: null,
  },
  attribution: ['synthetic'],
  tiles: null,
  embedHosts: [],
  withheld: null,
});

export function syntheticManifest(chunks: FrameManifest['chunks']): FrameManifest {
  return {
    revision: REVISION,
    rows: chunks.reduce((sum, { rows }) => sum + rows, 0),
    grain: 'event',
    partOf: [],
    chunks,
  };
}

export function syntheticDictionary(chunks: readonly FrameChunk[]) {
  const [actor, border, country, publisher] = (['actor', 'border', 'country', 'publisher'] as const).map(
    (kind) => byFrequency(chunks, kind),
  ) as [string[], string[], string[], string[]];
  const named = (id: string) => ({ id, name: id.replaceAll('-', ' ') });
  return {
    revision: REVISION,
    actors: actor.map((id) => ({ ...named(id), kind: 'other' as const, country: null, aliases: [] })),
    borders: border.map((id) => {
      const [near = '', far = ''] = id.split('-');
      return { id, countries: [near, far] as [string, string], name: id, lengthKm: null };
    }),
    countries: country.map((code) => ({ code, name: code })),
    provinces: [],
    publishers: publisher.map(named),
    types: TYPES.map((id) => ({ id, category: categoryOf(id) })),
  } satisfies Dictionary;
}

export function syntheticPage(keys: readonly number[]): EventPage {
  const events = keys.map(syntheticEvent);
  return { revision: REVISION, total: events.length, events, tooImprecise: 0, nextCursor: null };
}

/** The text of an event; only its key is that of the frame's row. */
const syntheticEvent = (key: number): SarhadEvent => ({
  key,
  id: `synthetic-${key}`,
  revision: REVISION,
  title: `Synthetic event ${key}`,
  summary: 'Made by a generator for measurements.',
  dateStart: formatDate(SYNTHETIC_DAYS.first),
  dateEnd: null,
  datePrecision: 'day',
  planned: false,
  status: 'reported',
  category: 'incident',
  type: 'attack',
  place: 'synthetic',
  country: null,
  admin1: null,
  coordinates: null,
  precisionKm: 5,
  coordSource: null,
  border: null,
  province: null,
  nearestBorder: null,
  borderDistanceKm: null,
  chainageKm: null,
  borderSide: null,
  nearBorders: [],
  killed: null,
  injured: null,
  sources: [
    {
      publisher: 'synthetic',
      title: null,
      url: 'https://example.org/',
      publishedOn: null,
      language: null,
      reliability: 'F',
      credibility: 6,
    },
  ],
  actors: [],
  claims: [],
  related: [],
});
