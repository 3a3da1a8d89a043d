// Owns the schemas of single values: the closed vocabularies and dates. Apart from them, so that the engine needs no zod.
import { parseDate } from './calendar-date.ts';
import * as t from './taxonomy.ts';
import { z } from './zod.ts';

export const category = z.enum(t.CATEGORIES);
export const eventType = z.enum(t.TYPES);
export const role = z.enum(t.ROLES);
export const stance = z.enum(t.STANCES);
export const answerKind = z.enum(t.ANSWER_KINDS);
export const status = z.enum(t.STATUSES);
export const relation = z.enum(t.RELATIONS);
export const actorKind = z.enum(t.ACTOR_KINDS);
export const datePrecision = z.enum(t.DATE_PRECISIONS);
export const reliability = z.enum(t.RELIABILITIES);
export const credibility = z.literal([1, 2, 3, 4, 5, 6]);
export const marking = z.enum(t.MARKINGS);

export const calendarDate = z
  .string()
  .check(z.refine((text) => parseDate(text) !== null, 'not a real date between 1900 and 2199 (YYYY-MM-DD)'));
