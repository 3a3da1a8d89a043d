// Owns what an event is as a file or batch brings it. Apart from `event`, for the page that only reads does not need it.

import { MAX_LISTED, text } from './actor.ts';
import { parseDate } from './calendar-date.ts';
import { answered, claimId, eventFields, source, tollInput, webAddressInput } from './event.ts';
import { categoryOf } from './taxonomy.ts';
import * as t from './values.ts';
import { z } from './zod.ts';

const isReal = (date: string) => parseDate(date) !== null;

const latitude = z.nullable(z.number().check(z.gte(-90), z.lte(90)));
const longitude = z.nullable(z.number().check(z.gte(-180), z.lte(180)));

/**
 * One event as our own JSON files and batches carry it. Actors are named by id or by name of the file's actors. Nothing stands beside
 * what is named here, at any depth: a misspelt `marking` would publish what was meant to be closed.
 */
export const eventInput = z
  .strictObject({
    ...eventFields,
    killed: z.nullable(tollInput),
    injured: z.nullable(tollInput),
    /** `voice`: an actor, by id or name. */
    sources: z
      .array(z.strictObject({ ...source.shape, url: webAddressInput, voice: z.optional(text(300)) }))
      .check(z.minLength(1), z.maxLength(MAX_LISTED)),
    lat: latitude,
    lon: longitude,
    marking: z.optional(t.marking),
    retracted: z.optional(z.boolean()),
    actors: z.array(z.strictObject({ name: text(300), role: t.role })).check(z.maxLength(MAX_LISTED)),
    claims: z
      .array(
        z.strictObject({
          actor: text(300),
          stance: t.stance,
          about: text(2000),
          date: z.nullable(t.calendarDate),
          sourceIndex: z.nullable(z.int().check(z.gte(0))),
          /** Left out, it follows from actor, stance and order: see `claimIdsOf`. */
          id: z.optional(claimId),
          answers: z.optional(z.array(z.strictObject(answered.shape)).check(z.maxLength(MAX_LISTED))),
          /** Actors, by id or name. */
          against: z.optional(z.array(text(300)).check(z.maxLength(MAX_LISTED))),
        }),
      )
      .check(z.maxLength(MAX_LISTED)),
    related: z.array(z.strictObject({ id: text(200), relation: t.relation })).check(z.maxLength(MAX_LISTED)),
  })
  .check(
    // Dates that are not real have a fault of their own; only two real ones can stand in the wrong order.
    z.refine(
      ({ dateStart, dateEnd }) =>
        dateEnd === null || !isReal(dateStart) || !isReal(dateEnd) || dateStart <= dateEnd,
      {
        error: 'dateEnd lies before dateStart',
        path: ['dateEnd'],
      },
    ),
    z.refine(({ category, type }) => categoryOf(type) === category, {
      error: 'the type does not belong to the category',
      path: ['type'],
    }),
    z.refine(({ lat, lon }) => (lat === null) === (lon === null), {
      error: 'lat and lon must both be given, or neither',
      path: ['lat'],
    }),
    z.refine(
      ({ claims, sources }) =>
        claims.every(({ sourceIndex }) => sourceIndex === null || sourceIndex < sources.length),
      { error: 'a claim points to a source that is not there', path: ['claims'] },
    ),
  );

export type EventInput = z.infer<typeof eventInput>;
