// Owns what the page asks for once the map is there: events. See `reads`.
import { claimPage } from './claims-reply.ts';
import { eventPage, eventReply } from './event-replies.ts';
import { API } from './reads.ts';

export const EVENT_READS = {
  events: { path: `${API}/events`, reply: eventPage },
  event: { path: `${API}/events/{id}`, reply: eventReply },
  claims: { path: `${API}/claims`, reply: claimPage },
} as const;
