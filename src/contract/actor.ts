// Owns what an actor is, and the kinds of text that actors and events share. Apart from events, which load after the map.
import { isBorderId } from './border-id.ts';
import * as t from './values.ts';
import { z } from './zod.ts';

export const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
export const countryCode = z.string().check(z.regex(/^[A-Z]{2}$/, 'two capital letters, ISO 3166-1'));

export const borderId = z
  .string()
  .check(z.refine(isBorderId, 'two country codes in alphabetical order: AF-TJ'));

/** No event has as many actors, claims, sources or relatives; a page refuses frames whose rows have endless lists. */
export const MAX_LISTED = 1000;

const lowerCaseId = text(100).check(
  z.regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
);
const languageTag = z
  .string()
  .check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'the tag of a language: fa, uz-Cyrl'));

export const actor = z.object({
  id: lowerCaseId,
  name: text(300),
  kind: t.actorKind,
  country: z.nullable(countryCode),
  aliases: z.array(text(300)).check(z.maxLength(MAX_LISTED)),
  /** For chips, axes and tables; no other actor has it as its name. */
  shortName: z.optional(text(18).check(z.regex(/^\S(.*\S)?$/, 'begins or ends with a blank'))),
  /** Whose voice it is: `tj` is that of the state, its forces and its officials. Null: nobody's. Absent: not said. */
  side: z.optional(z.nullable(lowerCaseId)),
  /** Its name in other languages, by their tags. */
  names: z.optional(z.record(languageTag, text(300))),
});

export type Actor = z.infer<typeof actor>;

/** As a file or batch brings it: nothing beside it, for what is misspelt would be lost. */
export const actorInput = z.strictObject(actor.shape);
