// Owns the meaning of a filter, said plainly for one event: the reference that engine, SQL and memory store are tested against.
import { parseDate, spanOf } from '../contract/calendar-date.ts';
import type { SarhadEvent } from '../contract/event.ts';
import type { Bbox, ClauseParameter, Filter, ValueClause } from '../contract/filter.ts';
import { gradeCode, meetsGrade } from '../contract/grade.ts';
import { publisherId } from '../contract/publisher.ts';
import {
  categoryOf,
  type Role,
  STATUSES_OUTSIDE_TOTALS,
  type Stance,
  type Status,
} from '../contract/taxonomy.ts';
import { passesClaims, toldClaim } from './claims.ts';
import { foldForSearch } from './fold-text.ts';
import { isInArea } from './in-area.ts';
import { judgeBorder, PASSES } from './near-border.ts';
import { judgePoint } from './near-point.ts';
import { passes } from './passes.ts';
import { passesText, type Searched, searchedText, type TextQuery } from './text-terms.ts';

/** An actor's part in an event: as its source lists it, or as claimant or denier by a claim. */
export type Part = { readonly actor: string; readonly role: Role };

/** Parts of all actors of an event, those of claims included; each pair of actor and role once. */
export function partsOf(event: {
  readonly actors: readonly Pick<SarhadEvent['actors'][number], 'id' | 'role'>[];
  readonly claims: readonly { readonly actor: { readonly id: string }; readonly stance: Stance }[];
}): Part[] {
  const parts = new Map<string, Part>();
  const add = (actor: string, role: Role) => parts.set(`${actor} ${role}`, { actor, role });
  for (const { id, role } of event.actors) add(id, role);
  for (const { actor, stance } of event.claims) add(actor.id, stance === 'denies' ? 'denier' : 'claimant');
  return [...parts.values()];
}

/** Planned and retracted events pass only when the clause names them in `any`. */
export function passesStatus(clause: ValueClause<Status> | undefined, status: Status): boolean {
  if (clause && clause.any.length > 0) return passes(clause, [status]);
  return passes(clause, [status]) && !(STATUSES_OUTSIDE_TOTALS as readonly Status[]).includes(status);
}

/** Whether parts pass the clause {actor, actors, role}. */
export function passesActors(filter: Filter, parts: readonly Part[]): boolean {
  const standing = filter.role ? parts.filter(({ role }) => passes(filter.role, [role])) : parts;
  // A role alone asks that somebody stands in it; an event without actors survives exclusion alone.
  if (filter.role && standing.length === 0 && (filter.role.any.length > 0 || parts.length > 0)) return false;
  const actors = standing.map(({ actor }) => actor);
  if (!passes(filter.actor, actors)) return false;
  return filter.actors !== 'all' || (filter.actor?.any ?? []).every((actor) => actors.includes(actor));
}

/** Whether [lng, lat] lies in the box, edges included; a box with west > east crosses the antimeridian. */
export function isInBox([west, south, east, north]: Bbox, [lng, lat]: readonly [number, number]): boolean {
  if (lat < south || lat > north) return false;
  return west <= east ? lng >= west && lng <= east : lng >= west || lng <= east;
}

/** The figure that `killed` compares: best estimate, else the low one; null without figures. */
export function killedFigure(killed: SarhadEvent['killed']): number | null {
  return killed === null ? null : (killed.best ?? killed.low);
}

/** What of an event is searched, beside the names of who takes part. */
type Told = Pick<SarhadEvent, 'title' | 'summary' | 'place' | 'admin1' | 'country' | 'type'>;
/** Other names of the places that an event names: in other scripts and spellings, and its country's. */
export type PlaceNamesOf = (event: Pick<Told, 'place' | 'admin1' | 'country'>) => readonly string[];

/** How texts are searched, by the names that are known. */
export type TextNames = {
  readonly readText: (text: string) => TextQuery;
  readonly searchedOf: (event: SarhadEvent) => Searched;
};

/**
 * An event's own text, folded: title, summary, place, province, the type of an incident, and the names of its places. Types of diplomatic events
 * are said in words that texts use for other things: “state” begins “statement”.
 */
export function ownTextOf(event: Told, placeNamesOf: PlaceNamesOf): string {
  const { title, summary, place, admin1, type } = event;
  const kind = categoryOf(type) === 'incident' ? type : '';
  return searchedText([title, summary, place, admin1 ?? '', kind, ...placeNamesOf(event)].map(foldForSearch));
}

/** Names of somebody who takes part, folded. */
export const namesTextOf = (names: readonly string[]): string => searchedText(names.map(foldForSearch));

/** What of an event is searched; `aliasesOf` gives names beside those in the event. */
export function searchedTextOf(
  event: SarhadEvent,
  aliasesOf: (actor: string) => readonly string[],
  placeNamesOf: PlaceNamesOf,
): Searched {
  const actors = [...event.actors, ...event.claims.map(({ actor }) => actor)];
  return {
    own: ownTextOf(event, placeNamesOf),
    names: namesTextOf([...new Set(actors.flatMap(({ id, name }) => [name, ...aliasesOf(id)]))]),
    actors: actors.map(({ id }) => id),
  };
}

type Test = (event: SarhadEvent, filter: Filter, names: TextNames) => boolean;

/** What each parameter asks; those of one clause ask together. */
const TEST_OF: { readonly [P in ClauseParameter]: Test } = {
  from: passesDates,
  to: passesDates,
  category: ({ category }, filter) => passes(filter.category, [category]),
  type: ({ type }, filter) => passes(filter.type, [type]),
  actor: passesParts,
  actors: passesParts,
  role: passesParts,
  country: ({ country }, filter) => passes(filter.country, country === null ? [] : [country]),
  province: ({ province }, filter) => passes(filter.province, province === null ? [] : [province]),
  border: passesBorder,
  within: passesBorder,
  km: passesBorder,
  status: ({ status }, filter) => passesStatus(filter.status, status),
  source: ({ sources }, filter) =>
    passes(
      filter.source,
      sources.map(({ publisher }) => publisherId(publisher)),
    ),
  grade: passesGrade,
  killed: (event, { killed }) => killed === undefined || (killedFigure(event.killed) ?? -1) >= killed,
  stance: passesTold,
  claimant: passesTold,
  denier: passesTold,
  bbox: ({ coordinates }, { bbox }) =>
    bbox === undefined || (coordinates !== null && isInBox(bbox, coordinates)),
  near: (event, filter) => judgePoint(event, filter) === PASSES,
  area: ({ coordinates }, { area }) =>
    area === undefined || (coordinates !== null && isInArea(area.ring, coordinates)),
  q: (event, { q }, { readText, searchedOf }) =>
    q === undefined || passesText(readText(q), searchedOf(event)),
  pick: ({ id }, { pick }) => pick === undefined || pick.includes(id),
};
const TESTS: readonly Test[] = [...new Set(Object.values(TEST_OF))];

/** Whether an event passes a filter. Sides in it are joined by their actors before: see `spellSides`. */
export function matches(event: SarhadEvent, filter: Filter, names: TextNames): boolean {
  return TESTS.every((test) => test(event, filter, names));
}

function passesParts(event: SarhadEvent, filter: Filter): boolean {
  return passesActors(filter, partsOf(event));
}

function passesTold({ claims }: SarhadEvent, filter: Filter): boolean {
  return passesClaims(filter, claims.map(toldClaim));
}

function passesBorder(event: SarhadEvent, filter: Filter): boolean {
  return judgeBorder(event, filter) === PASSES;
}

function passesGrade({ sources }: SarhadEvent, { grade }: Filter): boolean {
  if (grade === undefined) return true;
  return sources.some(({ reliability, credibility }) =>
    meetsGrade(gradeCode(reliability, credibility), grade),
  );
}

function passesDates(event: SarhadEvent, { from, to }: Filter): boolean {
  const span = spanOf(event.dateStart, event.dateEnd, event.datePrecision);
  if (span === null) return false;
  const first = from === undefined ? Number.NEGATIVE_INFINITY : (parseDate(from) ?? Number.NEGATIVE_INFINITY);
  const last = to === undefined ? Number.POSITIVE_INFINITY : (parseDate(to) ?? Number.POSITIVE_INFINITY);
  return span.startDay <= last && span.endDay >= first;
}
