// Owns what the API says of changes: which events differ between two revisions, in a view and outside it, and in what.
import { borderId, countryCode } from './actor.ts';
import {
  actorInRole,
  actorRef,
  claimFields,
  eventCard,
  position,
  relatedEvent,
  source,
  toll,
} from './event.ts';
import { instant, meta } from './replies.ts';
import * as t from './values.ts';
import { z } from './zod.ts';

/** As many of a page as without a `limit`, and at most. */
export const MAX_CHANGES = 1000;

/**
 * `added`: not to be seen at the earlier revision. `retracted`: retracted since. `changed`: all else that has a version of its own since, or
 * another status, whose claims are answered otherwise, or that came into the view or left it, because another event or an actor changed.
 * That an actor is called otherwise, or a related event, is no change of an event.
 */
export const CHANGE_KINDS = ['added', 'changed', 'retracted'] as const;
export const changeKind = z.enum(CHANGE_KINDS);
export type ChangeKind = z.infer<typeof changeKind>;

/** What a list may be asked for: of what is withheld it tells that it went. */
export const LISTED_KINDS = [...CHANGE_KINDS, 'withheld'] as const;
export const listedKind = z.enum(LISTED_KINDS);
export type ListedKind = z.infer<typeof listedKind>;

export const changeCounts = z.object({
  added: z.int(),
  changed: z.int(),
  retracted: z.int(),
  /** Shown at the earlier revision, and no longer shown to whom asks. What was withdrawn from the earlier revision is not counted there. */
  withheld: z.int(),
});

const differs = <const F extends string, S extends z.ZodMiniType>(field: F, value: S) =>
  z.object({ field: z.literal(field), before: value, after: value });

/** How many there were and are, which came and went; `changed` of those that stayed read otherwise: `otherwise`, as they read now. */
const listDiffers = <const F extends string, S extends z.ZodMiniType>(field: F, item: S) =>
  z.object({
    field: z.literal(field),
    before: z.int(),
    after: z.int(),
    came: z.array(item),
    went: z.array(item),
    changed: z.int(),
    otherwise: z.array(item),
  });

/** One field of an event that reads otherwise: as it read, and as it reads. */
export const difference = z.union([
  differs('title', z.string()),
  differs('summary', z.string()),
  differs(
    'date',
    z.object({
      dateStart: t.calendarDate,
      dateEnd: z.nullable(t.calendarDate),
      datePrecision: t.datePrecision,
    }),
  ),
  differs('type', t.eventType),
  differs('status', t.status),
  differs('place', z.string()),
  differs('country', z.nullable(countryCode)),
  differs('province', z.nullable(z.string())),
  differs('border', z.nullable(borderId)),
  differs('position', z.object({ coordinates: position, precisionKm: z.number() })),
  differs('killed', z.nullable(toll)),
  differs('injured', z.nullable(toll)),
  differs('note', z.nullable(z.string())),
  listDiffers('actors', actorInRole),
  listDiffers('claims', z.object({ ...claimFields, actor: actorRef })),
  listDiffers('sources', z.object({ publisher: source.shape.publisher, url: source.shape.url })),
  listDiffers('related', relatedEvent),
]);

export const change = z.object({
  ...eventCard.shape,
  kind: changeKind,
  /** In which it changed last by a version of its own; the later of the two, where another event or an actor changed how it reads. */
  revision: z.int(),
  changedAt: instant,
  status: t.status,
  /** Whether the filter selected it at the earlier revision, and whether it does at the later; without a filter, whether it was there. */
  inView: z.object({ before: z.boolean(), after: z.boolean() }),
  /** What the later version says of itself, where it gives a reason. */
  note: z.nullable(z.string()),
  /** Of what was there at both revisions, field by field. Empty where only what is not shown here differs. */
  differences: z.array(difference),
});

const revisionOf = z.object({
  revision: z.int(),
  changedAt: instant,
  rules: meta.shape.rules,
});

/** An event that is no longer shown: that it went, and nothing of what it said. A copy of it is to be taken away. */
export const withheldEvent = z.object({
  id: z.string(),
  key: z.int(),
  /** In which it went. */
  revision: z.int(),
  changedAt: instant,
});

export const changes = z.object({
  since: z.int(),
  revision: z.int(),
  /** Both revisions, with when they became known and by which rules they were computed: where these differ, so may figures. */
  before: revisionOf,
  after: revisionOf,
  /** Of the view, on all pages and of every kind. Without a filter: of the collection. */
  inView: changeCounts,
  /** In the collection outside the view. */
  elsewhere: changeCounts,
  changes: z.array(change),
  /** Whatever the filter, which tells nothing of them: in all, and those of this page, whose limit counts them as it counts changes. */
  withheld: z.object({ total: z.int(), events: z.array(withheldEvent) }),
  nextCursor: z.nullable(z.string()),
});

export type WithheldEvent = z.infer<typeof withheldEvent>;
export type Change = z.infer<typeof change>;
export type ChangeCounts = z.infer<typeof changeCounts>;
export type Changes = z.infer<typeof changes>;
export type Difference = z.infer<typeof difference>;
/** Whether an event is in a view at the one revision, and at the other. */
export type FoundIn = Change['inView'];
