// Owns the replies of the API that hold events. Apart from `replies`, for the page asks for events after the map alone.
import { event, eventCard } from './event.ts';
import { instant } from './replies.ts';
import { z } from './zod.ts';

export const eventPage = z.object({
  revision: z.int(),
  /** Events that match, on all pages together. */
  total: z.int(),
  /** Events left out because they are placed less precisely than `within` asks, though they may lie within. */
  tooImprecise: z.int(),
  events: z.array(event),
  nextCursor: z.nullable(z.string()),
});

export const eventReply = z.object({
  revision: z.int(),
  event,
  /** What stands today for an event that was retracted, over any number of steps; null: nothing, or nothing that is seen. */
  replacedBy: z.nullable(eventCard),
});

export const eventHistory = z.object({
  id: z.string(),
  versions: z.array(z.object({ revision: z.int(), changedAt: instant, event })),
});

export type EventPage = z.infer<typeof eventPage>;
export type EventReply = z.infer<typeof eventReply>;
export type EventHistory = z.infer<typeof eventHistory>;
