// Owns what makes a batch acceptable beyond the schema: names that resolve, ids given once, text that a database can hold.
import { spanOf } from '../../../src/contract/calendar-date.ts';
import type { Coverage } from '../../../src/contract/coverage.ts';
import type { Actor } from '../../../src/contract/event.ts';
import { type PartOf, pairsInCycles } from '../../../src/matching/containment.ts';
import { hashOf } from '../content-hash.ts';
import { listFaults } from '../faults.ts';
import { type Batch, BatchRefused } from '../store.ts';
import { markingsOfActors } from './actor-markings.ts';
import { claimIdsOf } from './claim-ids.ts';
import { type Content, contentOf } from './event-version.ts';
import { actorsInOrder, eventsInOrder, namesInOrder } from './key-order.ts';
import { type KnownActor, withOwnShortNames } from './unshared-short-names.ts';

/** What the store knows already of the names that a batch uses. */
export type Known = {
  readonly actors: readonly KnownActor[];
  readonly hasEvent: (id: string) => boolean;
  /** Ids [part, whole] of all that is part of something. */
  readonly partOf: readonly PartOf<string>[];
};

/** Ids of events that a batch refers to, for the store to look up. */
export function eventsNamed({ events }: Batch): string[] {
  const answered = events.flatMap(({ claims }) => claims.flatMap(({ answers }) => answers ?? []));
  const related = events.flatMap(({ related }) => related.map(({ id }) => id));
  return [...new Set([...answered.map(({ event }) => event), ...related])];
}

export type Accepted = {
  readonly contents: Content[];
  readonly actors: Actor[];
  /** How closed the names are that it brings of an actor, as an index into MARKINGS. */
  readonly markingOf: (actor: string) => number;
  /** Null when the batch says nothing of it. */
  readonly coverage: Coverage | null;
};

/** The batch's content in canonical form, at once; throws BatchRefused. */
export function acceptBatch(batch: Batch, known: Known): Accepted {
  const steps = acceptInSteps(batch, known);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `acceptBatch`, for a thread that has others to answer. */
export function* acceptInSteps(batch: Batch, known: Known): Generator<void, Accepted> {
  const faults = listFaults();
  const fault = faults.add;
  findUnstorableText(batch.note, 'note', fault);
  findUnstorableText(batch.coverage, 'coverage', fault);
  findRepeatedIds(batch.actors, 'actors', fault);
  findRepeatedIds(batch.events, 'events', fault);

  const resolveActor = actorResolver(batch.actors, known.actors);
  const ownEvents = new Set(batch.events.map(({ id }) => id));
  const ownClaims = new Map(
    batch.events.map(({ id, claims }) => [
      id,
      new Set(
        claimIdsOf(claims.map((claim) => ({ ...claim, actor: resolveActor(claim.actor) ?? claim.actor }))),
      ),
    ]),
  );
  const contents: Content[] = [];
  batch.actors.forEach((actor, index) => {
    findUnstorableText(actor, `actors[${index}]`, fault);
  });
  const actors = withOwnShortNames(batch, known.actors, fault);
  for (const [index, event] of batch.events.entries()) {
    yield;
    const at = `events[${index}]`;
    findUnstorableText(event, at, fault);
    if (spanOf(event.dateStart, event.dateEnd, event.datePrecision) === null)
      fault(`${at}.dateStart`, `${event.dateStart} to ${event.dateEnd} is no span of real dates`);
    const checkActor = (name: string, place: string) => {
      const found = resolveActor(name);
      if (found === null) fault(place, `no actor has the id or name “${name}”`);
      if (found === AMBIGUOUS) fault(place, `several actors are named “${name}”; use the id`);
    };
    event.actors.forEach(({ name }, position) => {
      checkActor(name, `${at}.actors[${position}]`);
    });
    event.sources.forEach(({ voice }, position) => {
      if (voice !== undefined) checkActor(voice, `${at}.sources[${position}].voice`);
    });
    const claimIds = new Set<string>();
    event.claims.forEach(({ id, actor, against = [], answers = [] }, position) => {
      const place = `${at}.claims[${position}]`;
      for (const name of [actor, ...against]) checkActor(name, place);
      if (id !== undefined && claimIds.has(id)) fault(`${place}.id`, `the claim id “${id}” is given twice`);
      if (id !== undefined) claimIds.add(id);
      for (const { event: answered, claim } of answers) {
        const own = ownClaims.get(answered);
        if (own ? !own.has(claim) : !known.hasEvent(answered))
          fault(`${place}.answers`, `no claim “${claim}” of an event “${answered}” is known`);
      }
    });
    event.related.forEach(({ id }, position) => {
      const place = `${at}.related[${position}]`;
      if (id === event.id) fault(place, 'an event cannot be related to itself');
      else if (!ownEvents.has(id) && !known.hasEvent(id)) fault(place, `no event has the id “${id}”`);
    });
    contents.push(contentOf(event, (name) => resolveActor(name) ?? name));
  }
  findCycles(batch, known.partOf, fault);
  if (faults.count > 0) throw new BatchRefused(faults);
  return {
    contents,
    actors: actors.map(canonicalActor),
    markingOf: markingsOfActors(contents),
    coverage: canonicalCoverage(batch.coverage),
  };
}

function canonicalCoverage(given: Coverage | undefined): Coverage | null {
  return given ? { fullUntil: given.fullUntil, thinUntil: given.thinUntil, note: given.note } : null;
}

export function isSameCoverage(a: Coverage, b: Coverage | null): boolean {
  return a.fullUntil === b?.fullUntil && a.thinUntil === b.thinUntil && a.note === b.note;
}

/** What the batch says of an event takes the place of all that was said of it. */
function findCycles({ events }: Batch, known: Known['partOf'], fault: Report): void {
  const said = new Set(events.map(({ id }) => id));
  const own = events.flatMap(({ id, related }) =>
    related.flatMap(({ id: whole, relation }): PartOf<string>[] =>
      relation === 'part-of' ? [[id, whole]] : [],
    ),
  );
  const cycles = new Set(pairsInCycles([...known.filter(([part]) => !said.has(part)), ...own]).map(String));
  if (cycles.size === 0) return;
  events.forEach(({ id, related }, index) => {
    related.forEach(({ id: whole, relation }, position) => {
      if (relation === 'part-of' && id !== whole && cycles.has(String([id, whole])))
        fault(
          `events[${index}].related[${position}]`,
          `“${id}” would be part of itself: “${whole}” is part of it already`,
        );
    });
  });
}

/** As of contents, no key may be forgotten and the order is never changed. */
function canonicalActor({ id, name, kind, country, aliases, shortName, side, names }: Actor): Actor {
  return {
    id,
    name,
    kind,
    country,
    aliases: [...aliases],
    ...(shortName !== undefined && { shortName }),
    ...(side !== undefined && { side }),
    ...(names !== undefined && { names: namesInOrder(names) }),
  };
}

/** No id of an actor looks like this. */
const AMBIGUOUS = '?';

/** Ids before names, and the batch's own actors before those known already. */
function actorResolver(own: Batch['actors'], known: Known['actors']): (name: string) => string | null {
  const ids = new Set([...known, ...own].map(({ id }) => id));
  const renamed = new Set(own.map(({ id }) => id));
  const names = (actors: readonly Pick<Actor, 'id' | 'name'>[]) => {
    const idOf = new Map<string, string>();
    for (const { id, name } of actors) idOf.set(name, idOf.has(name) ? AMBIGUOUS : id);
    return idOf;
  };
  const ownNames = names(own);
  const knownNames = names(known.filter(({ id }) => !renamed.has(id)));
  return (name) => (ids.has(name) ? name : (ownNames.get(name) ?? knownNames.get(name) ?? null));
}

type Report = (at: string, detail: string) => void;

function findRepeatedIds(items: readonly { id: string }[], list: string, fault: Report): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(id)) fault(`${list}[${index}].id`, `the id “${id}” is given twice`);
    seen.add(id);
  });
}

/** PostgreSQL holds neither U+0000 nor half of a surrogate pair. */
function findUnstorableText(value: unknown, at: string, fault: Report): void {
  if (typeof value === 'string') {
    if (value.includes('\0')) fault(at, 'contains the character U+0000');
    else if (!value.isWellFormed()) fault(at, 'contains half of a surrogate pair');
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      findUnstorableText(item, `${at}[${index}]`, fault);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) findUnstorableText(item, `${at}.${name}`, fault);
  }
}

/** The batch as it was before batches could say how far a collection reaches. */
export const withoutCoverage = ({ coverage: _, ...batch }: Batch): Batch => batch;

const EVENTS_PER_HASH = 1000;

/** Tells a repeated batch from another one with the same id. In slices, for a large batch has no single JSON text. */
export async function digestOf(batch: Batch): Promise<string> {
  // A batch that says nothing of coverage keeps the digest that it had before batches could.
  const coverage = canonicalCoverage(batch.coverage);
  const about = [batch.note, actorsInOrder(batch.actors), ...(coverage ? [coverage] : [])];
  const hashes = [await hashOf(JSON.stringify(about))];
  for (let start = 0; start < batch.events.length; start += EVENTS_PER_HASH)
    hashes.push(
      await hashOf(JSON.stringify(eventsInOrder(batch.events.slice(start, start + EVENTS_PER_HASH)))),
    );
  return hashOf(hashes.join());
}
