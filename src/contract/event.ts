// Owns what an event is, as the API answers it. How a file or batch brings it: `event-input`.
import { borderId, countryCode, text } from './actor.ts';
import * as t from './values.ts';
import { z } from './zod.ts';

export type { Actor } from './actor.ts';

/** True for http and https addresses only; anything else (`javascript:`, `data:`) must never become a link. */
export function isWebAddress(address: string): boolean {
  try {
    const { protocol } = new URL(address);
    return protocol === 'https:' || protocol === 'http:';
  } catch {
    return false;
  }
}

export const webAddress = z
  .string()
  .check(z.maxLength(4000), z.refine(isWebAddress, 'not an http or https address'));

/** Browsers read `https:///x` and `http:x` as addresses of the host x, which nobody meant; blanks and line ends they drop. */
export const namesHost = (address: string) => /^https?:\/\/[^\s/\\?#@:]\S*$/i.test(address);

/** As a file or batch brings it: what is taken in stays for ever, so it is read more strictly than what was taken in before. */
export const webAddressInput = z.string().check(
  z.maxLength(4000),
  z.refine(
    (address) => isWebAddress(address) && namesHost(address),
    'not an http or https address with a host, such as https://example.org/page',
  ),
);

const person = z.int().check(z.gte(0), z.lte(1_000_000));

const tollFields = { low: person, high: person, best: z.nullable(person) } as const;
const isOrdered = ({ low, high, best }: { low: number; high: number; best: number | null }) =>
  low <= high && (best === null || (low <= best && best <= high));
const ORDERED = 'low ≤ best ≤ high must hold';

/** People killed or injured; `best` is null where the sides disagree too far for one figure. */
export const toll = z.object(tollFields).check(z.refine(isOrdered, ORDERED));
/** As a file or batch brings it. */
export const tollInput = z.strictObject(tollFields).check(z.refine(isOrdered, ORDERED));

export const source = z.object({
  publisher: text(300),
  title: z.nullable(z.string().check(z.maxLength(2000))),
  url: webAddress,
  publishedOn: z.nullable(t.calendarDate),
  language: z.nullable(z.string().check(z.maxLength(35))),
  reliability: t.reliability,
  credibility: t.credibility,
  /** The agency whose text it is; absent: its own. */
  wire: z.optional(text(100)),
});

/** Of a claim: letters, digits and hyphens; unique in its event, and kept whatever is corrected in it. */
export const claimId = text(200).check(z.regex(/^[\w-]+$/, 'letters, digits, _ and -'));

/** Which claim of which event is answered. */
export const answered = z.object({ event: text(200), claim: claimId });

export const eventFields = {
  id: text(200).check(z.regex(/^[\w.:-]+$/, 'letters, digits and . : _ -')),
  title: text(10_000),
  summary: z.string().check(z.maxLength(20_000)),
  dateStart: t.calendarDate,
  dateEnd: z.nullable(t.calendarDate),
  datePrecision: t.datePrecision,
  planned: z.boolean(),
  category: t.category,
  type: t.eventType,
  originalType: z.optional(z.string().check(z.maxLength(300))),
  place: z.string().check(z.maxLength(1000)),
  country: z.nullable(countryCode),
  admin1: z.nullable(z.string().check(z.maxLength(300))),
  precisionKm: z.number().check(z.gte(0), z.lte(20_000)),
  coordSource: z.nullable(z.string().check(z.maxLength(1000))),
  border: z.nullable(borderId),
  killed: z.nullable(toll),
  injured: z.nullable(toll),
  note: z.optional(z.string().check(z.maxLength(5000))),
} as const;

export const actorRef = z.object({ id: z.string(), name: z.string(), shortName: z.optional(z.string()) });
export const claimFields = {
  id: claimId,
  stance: t.stance,
  about: z.string(),
  date: z.nullable(t.calendarDate),
  /** Whom it is against, where it says so itself. */
  against: z.optional(z.array(actorRef)),
} as const;

/** `voice`: the side that it quotes alone; absent: none, or several. */
const sourceOfEvent = z.object({ ...source.shape, voice: z.optional(actorRef) });

/** Where an event lies to one border's line. Distance and chainage are of the point: read them with `precisionKm`. */
export const nearBorder = z.object({
  border: borderId,
  /** Geodesic (on the mean sphere) to the line, to 0.1 km. */
  distanceKm: z.number(),
  /** Position along the border, km from its defined start to the nearest place on its line, to 0.1 km. */
  chainageKm: z.number(),
  /** The country of the pair on whose side the point lies; null beyond the line's end. */
  side: z.nullable(countryCode),
});

/** By which an event is named where it is not shown whole. */
export const eventCard = z.object({
  id: z.string(),
  key: z.int(),
  title: z.string(),
  dateStart: t.calendarDate,
  dateEnd: z.nullable(t.calendarDate),
  datePrecision: t.datePrecision,
  type: t.eventType,
});

export const actorInRole = z.object({ ...actorRef.shape, role: t.role });

export const relatedEvent = z.object({
  ...eventCard.shape,
  relation: t.relation,
  /** `to`: this event names the other; `from`: the other names this one. */
  direction: z.enum(['to', 'from']),
});

export const position = z.nullable(z.tuple([z.number(), z.number()]));

/** One event as the API answers it, at one revision. `coordinates` are [lng, lat]. */
export const event = z.object({
  ...eventFields,
  /** ISO 3166-2 code of the province that holds the point, within `country` where that is given. */
  province: z.nullable(z.string()),
  /** The pair whose line is nearest, within `REACH_KM`; computed from the point, whatever `border` says. */
  nearestBorder: z.nullable(borderId),
  /** Distance to the line of `nearestBorder`, position along it, and the side: see `nearBorders`. */
  borderDistanceKm: z.nullable(z.number()),
  chainageKm: z.nullable(z.number()),
  borderSide: z.nullable(countryCode),
  /** Every pair whose line lies within `REACH_KM` of the point, or of its circle of `precisionKm`; nearest first. */
  nearBorders: z.array(nearBorder),
  key: z.int(),
  revision: z.int(),
  status: t.status,
  coordinates: position,
  actors: z.array(actorInRole),
  sources: z.array(sourceOfEvent),
  claims: z.array(
    z.object({
      ...claimFields,
      actor: actorRef,
      sourceIndex: z.nullable(z.int()),
      /** Claims that it answers, as the collection says; empty: none. Absent: not said, the rule of answers decides. */
      answers: z.optional(z.array(answered)),
      /** Claims that answer it by that rule, the latest first, those undated last. `key` is that of their event. */
      answeredBy: z.array(
        z.object({
          ...answered.shape,
          key: z.int(),
          actor: actorRef,
          kind: t.answerKind,
          date: z.nullable(t.calendarDate),
        }),
      ),
    }),
  ),
  related: z.array(relatedEvent),
});

export type ActorRef = z.infer<typeof actorRef>;
export type NearBorder = z.infer<typeof nearBorder>;
export type Toll = z.infer<typeof toll>;
export type Source = z.infer<typeof sourceOfEvent>;
export type SarhadEvent = z.infer<typeof event>;
export type EventCard = z.infer<typeof eventCard>;
export type RelatedEvent = z.infer<typeof relatedEvent>;
export type Claim = SarhadEvent['claims'][number];
