// Owns the replies about borders: one border, and where events lie to them; apart from the others, for the page need not carry them.

import { borderId } from './actor.ts';
import { webAddress } from './event.ts';
import { z } from './zod.ts';

/** A stretch along a border, km of chainage. */
const along = { fromKm: z.number(), toKm: z.number() } as const;
const page = z.object({ title: z.string(), url: webAddress });
const lineEnd = z.object({ name: z.string(), at: z.tuple([z.number(), z.number()]) });

/**
 * A crossing with what is known of its status; what no period covers is unknown. `to` null: no end was read. Dates may be months
 * (`2021-08`) or years.
 */
export const crossing = z.object({
  id: z.string(),
  names: z.record(z.string(), z.string()),
  kind: z.string(),
  modes: z.array(z.string()),
  /** The place on each side, by country. */
  sides: z.record(z.string(), z.string()),
  at: z.nullable(z.tuple([z.number(), z.number()])),
  precisionKm: z.nullable(z.number()),
  chainageKm: z.nullable(z.number()),
  note: z.nullable(z.string()),
  periods: z.array(
    z.object({
      from: z.string(),
      to: z.nullable(z.string()),
      state: z.string(),
      reason: z.nullable(z.string()),
      /** The last date on which a page confirmed the state. */
      asOf: z.nullable(z.string()),
      /** Announced, and not confirmed. */
      planned: z.boolean(),
      /** How the dates were got, where they need it said. */
      dateNote: z.nullable(z.string()),
      source: z.nullable(page),
      /** Where the end was read, where the state was confirmed, and what else says so. */
      endSource: z.nullable(page),
      asOfSource: z.nullable(page),
      also: z.array(page),
    }),
  ),
});

/** One border: its line with chainage, and what lies where along it. docs/geodata.md defines chainage. */
export const borderReply = z.object({
  id: borderId,
  name: z.string(),
  lengthKm: z.number(),
  /** Names the geometry: a new one has another. */
  geometry: z.string(),
  disputed: z.boolean(),
  note: z.nullable(z.string()),
  start: lineEnd,
  end: lineEnd,
  /** Main line, then rings of exclaves. `points` are [lng, lat, chainage in km]; `left` is the country to the left of growing chainage. */
  sections: z.array(
    z.object({
      kind: z.enum(['main', 'exclave']),
      /** Of an exclave: its name, where it has one, and the country that it belongs to. */
      name: z.optional(z.nullable(z.string())),
      of: z.optional(z.nullable(z.string())),
      left: z.nullable(z.string()),
      ...along,
      points: z.array(z.tuple([z.number(), z.number(), z.number()])),
    }),
  ),
  /** Disputed stretches, and those about which something must be said. */
  stretches: z.array(z.object({ id: z.string(), kind: z.string(), note: z.string(), ...along })),
  /** Towns within 15 km; names by language, `en` always. */
  places: z.array(
    z.object({
      names: z.record(z.string(), z.string()),
      country: z.string(),
      chainageKm: z.number(),
      distanceKm: z.number(),
    }),
  ),
  crossings: z.array(crossing),
});

export type BorderReply = z.infer<typeof borderReply>;

/** All crossings, each with its border: by border as the dictionary lists them, then along it. */
export const crossingsReply = z.object({
  crossings: z.array(z.object({ border: borderId, ...crossing.shape })),
});

export type CrossingsReply = z.infer<typeof crossingsReply>;

/**
 * Where events lie to the nearest of the borders asked for: parallel lists, by key, ascending; tenths of a km. Events with none
 * of these borders near are left out.
 */
export const positionsReply = z.object({
  revision: z.int(),
  borders: z.array(borderId),
  // As many as the frame has rows: what is in them is checked by `engine/load/read-positions`, in one plain pass.
  keys: z.array(z.int()),
  distances: z.array(z.int()),
  chainages: z.array(z.int()),
});

export type PositionsReply = z.infer<typeof positionsReply>;
