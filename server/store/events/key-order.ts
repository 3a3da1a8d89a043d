// Owns the order of keys in which a batch is hashed: its own, so that neither a schema nor a caller changes a digest that is kept.
import type { Actor } from '../../../src/contract/event.ts';
import type { EventInput } from '../../../src/contract/event-input.ts';

/** Every key of an object, the optional ones too, in order; an object or a list of objects within it has an order of its own. */
type Order<T> = T extends readonly (infer Item)[]
  ? Order<Item>
  : T extends object
    ? { readonly [K in keyof T]-?: Order<NonNullable<T[K]>> }
    : null;

type AnyOrder = { readonly [key: string]: AnyOrder } | null;

const TOLL: Order<NonNullable<EventInput['killed']>> = { low: null, high: null, best: null };

/** Never changed: digests of every batch that a database has accepted are made in it. What is new is added at its end. */
const EVENT: Order<EventInput> = {
  id: null,
  title: null,
  summary: null,
  dateStart: null,
  dateEnd: null,
  datePrecision: null,
  planned: null,
  category: null,
  type: null,
  originalType: null,
  place: null,
  country: null,
  admin1: null,
  precisionKm: null,
  coordSource: null,
  border: null,
  killed: TOLL,
  injured: TOLL,
  sources: {
    publisher: null,
    title: null,
    url: null,
    publishedOn: null,
    language: null,
    reliability: null,
    credibility: null,
    wire: null,
    voice: null,
  },
  note: null,
  lat: null,
  lon: null,
  marking: null,
  retracted: null,
  actors: { name: null, role: null },
  claims: {
    actor: null,
    stance: null,
    about: null,
    date: null,
    sourceIndex: null,
    id: null,
    answers: { event: null, claim: null },
    against: null,
  },
  related: { id: null, relation: null },
};

/** The same of actors. */
const ACTOR: Order<Omit<Actor, 'names'>> & { names: null } = {
  id: null,
  name: null,
  kind: null,
  country: null,
  aliases: null,
  shortName: null,
  side: null,
  names: null,
};

export const eventsInOrder = (events: readonly EventInput[]) => inOrder(events, EVENT);
export const actorsInOrder = (actors: readonly Actor[]) =>
  inOrder(
    actors.map((actor) => ({ ...actor, names: actor.names && namesInOrder(actor.names) })),
    ACTOR,
  );

/** By the tags of their languages. */
export function namesInOrder(names: NonNullable<Actor['names']>): NonNullable<Actor['names']> {
  return Object.fromEntries(Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A copy with its keys in order; keys that have no value are left out, as JSON does. */
function inOrder(value: unknown, order: AnyOrder): unknown {
  if (order === null || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => inOrder(item, order));
  const ordered: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(order)) {
    const kept = (value as Record<string, unknown>)[key];
    if (kept !== undefined) ordered[key] = inOrder(kept, inner);
  }
  return ordered;
}
