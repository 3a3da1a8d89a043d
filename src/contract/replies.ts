// Owns the replies of the API that tell of the collection as a whole. Those with events: `event-replies`.

import { actor, borderId } from './actor.ts';
import { coverage } from './coverage.ts';
import { calendarDate, category, eventType } from './values.ts';
import { z } from './zod.ts';

export const instant = z
  .string()
  .check(z.refine((text) => !Number.isNaN(Date.parse(text)), 'not an instant'));

export const meta = z.object({
  revision: z.int(),
  /** Instant at which this revision became known: of the newest, that of the last accepted change. */
  changedAt: instant,
  /** By what the revision was computed; null while there is none. */
  rules: z.nullable(
    z.object({
      /** Version of the rule by which a status follows from sources and claims; versions of events keep that of their revision. */
      status: z.int(),
      /** Version of the list of types. */
      taxonomy: z.int(),
      /** Names the borders and provinces by which places were measured; null where it is not known. */
      geometry: z.nullable(z.string()),
      /** Names the crossings and the names of places that the revision was shown with; null where it is not known. */
      reference: z.nullable(z.string()),
    }),
  ),
  /** All events that are not retracted: those shown, and those planned. */
  eventCount: z.int(),
  /** Each event in one of the three. Shown: in lists, totals and on the map as long as no filter names a status. */
  counts: z.object({ shown: z.int(), planned: z.int(), retracted: z.int() }),
  /** Shown events by the year in which they began, ascending; years without any are left out. */
  years: z.array(z.object({ year: z.int(), shown: z.int() })),
  /** First and last day on which an event of the collection began; null when there is none. */
  firstDate: z.nullable(calendarDate),
  lastDate: z.nullable(calendarDate),
  collection: z.object({
    title: z.string(),
    /** Said wherever counts could be mistaken for a census, e.g. "Curated selection, not a census". */
    note: z.string(),
    isSynthetic: z.boolean(),
    /** Null: the collection does not say. */
    coverage: z.nullable(coverage),
  }),
  /** Events that this revision once showed and from which they were withdrawn: no number has them. `since`: of the last of them. */
  withheld: z.nullable(z.object({ events: z.int(), since: instant })),
  attribution: z.array(z.string()),
  /** An optional raster layer; its host is the only foreign one that the page may ask. */
  tiles: z.nullable(z.object({ url: z.string(), attribution: z.string() })),
  /** Whose pages may show a part of ours in a frame, such as https://example.org; empty: nobody's. */
  embedHosts: z.array(z.string()),
});

export const dictionary = z.object({
  revision: z.int(),
  actors: z.array(actor),
  borders: z.array(
    z.object({
      id: borderId,
      countries: z.tuple([z.string(), z.string()]),
      name: z.string(),
      lengthKm: z.nullable(z.number()),
    }),
  ),
  countries: z.array(z.object({ code: z.string(), name: z.string() })),
  /** Those in which events lie; ids are ISO 3166-2 codes. */
  provinces: z.array(z.object({ id: z.string(), country: z.string(), name: z.string() })),
  publishers: z.array(z.object({ id: z.string(), name: z.string() })),
  types: z.array(z.object({ id: eventType, category })),
});

/**
 * Keys of the events that match a text, or are picked, or both, ascending and whatever their status; `events` counts as lists and totals do.
 * Of picked ids, those of events that became known later or are withheld (they select nothing), and those that no event has, then or now.
 */
export const searchReply = z.object({
  revision: z.int(),
  events: z.int(),
  keys: z.array(z.int()),
  later: z.optional(z.array(z.string())),
  withheld: z.optional(z.array(z.string())),
  unknown: z.optional(z.array(z.string())),
});

export type Meta = z.infer<typeof meta>;
export type Dictionary = z.infer<typeof dictionary>;
export type SearchReply = z.infer<typeof searchReply>;
