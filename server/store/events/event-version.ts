// Owns what a store keeps of an event: its content in one canonical form, and the columns derived from it.
import { spanOf } from '../../../src/contract/calendar-date.ts';
import type { EventInput } from '../../../src/contract/event-input.ts';
import { COORDINATE_STEP } from '../../../src/contract/frame-chunk.ts';
import { gradeCode } from '../../../src/contract/grade.ts';
import { publisherId } from '../../../src/contract/publisher.ts';
import { type Marking, ROLES, type Status } from '../../../src/contract/taxonomy.ts';
import { type Named, otherNamesOf } from '../../../src/matching/actor-names.ts';
import { FOLD_VERSION } from '../../../src/matching/fold-text.ts';
import { namesTextOf, ownTextOf, partsOf } from '../../../src/matching/matches.ts';
import { placeNamesOf } from './place-names.ts';
import { type Judging, ownStatusOf } from './status-rules.ts';

/** Content of one version: actors are named by id alone, so that a renamed actor needs no new version of its events. */
export type Content = Omit<
  EventInput,
  'marking' | 'retracted' | 'lat' | 'lon' | 'actors' | 'claims' | 'related'
> & {
  readonly marking: Marking;
  readonly retracted: boolean;
  /** [lng, lat], on the frame's grid of 1e-4° (11 m), so that API and engine see the same point. */
  readonly coordinates: [number, number] | null;
  readonly actors: { id: string; role: EventInput['actors'][number]['role'] }[];
  /** `actor`, `against` and the `voice` of sources are ids. */
  readonly claims: EventInput['claims'];
  readonly related: EventInput['related'];
};

/**
 * The same content always has the same key order, so that its JSON text can be compared. The order is never changed: a database
 * holds texts that were written in it. No key may be forgotten, an optional one neither.
 */
export function contentOf(input: EventInput, idOfActor: (name: string) => string): Content {
  return {
    id: input.id,
    title: input.title,
    summary: input.summary,
    dateStart: input.dateStart,
    dateEnd: input.dateEnd,
    datePrecision: input.datePrecision,
    planned: input.planned,
    category: input.category,
    type: input.type,
    originalType: input.originalType,
    place: input.place,
    country: input.country,
    admin1: input.admin1,
    precisionKm: input.precisionKm,
    coordSource: input.coordSource,
    border: input.border,
    killed: input.killed && { low: input.killed.low, high: input.killed.high, best: input.killed.best },
    injured: input.injured && { low: input.injured.low, high: input.injured.high, best: input.injured.best },
    sources: input.sources.map((source) => ({
      publisher: source.publisher,
      title: source.title,
      url: source.url,
      publishedOn: source.publishedOn,
      language: source.language,
      reliability: source.reliability,
      credibility: source.credibility,
      wire: source.wire,
      voice: source.voice === undefined ? undefined : idOfActor(source.voice),
    })),
    note: input.note,
    marking: input.marking ?? 'CLEAR',
    retracted: input.retracted ?? false,
    coordinates: input.lat === null || input.lon === null ? null : [onGrid(input.lon), onGrid(input.lat)],
    actors: input.actors.map(({ name, role }) => ({ id: idOfActor(name), role })),
    claims: input.claims.map(({ actor, stance, about, date, sourceIndex, id, answers, against }) => ({
      actor: idOfActor(actor),
      stance,
      about,
      date,
      sourceIndex,
      id,
      answers: answers?.map(({ event, claim }) => ({ event, claim })),
      against: against?.map(idOfActor),
    })),
    related: distinct(input.related.map(({ id, relation }) => ({ id, relation }))),
  } satisfies { readonly [K in keyof Required<Content>]: Content[K] };
}

/** Each relation once: said twice it says no more. */
function distinct(related: Content['related']): Content['related'] {
  return [...new Map(related.map((item) => [`${item.id} ${item.relation}`, item])).values()];
}

const STEPS_PER_DEGREE = Math.round(1 / COORDINATE_STEP);
// Adding 0 turns -0 into 0, which JSON would do on the way.
const onGrid = (degrees: number) => Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE + 0;

/** What filters and frames read of a version. */
export type Columns = {
  readonly startDay: number;
  readonly endDay: number;
  /** Status by the event's own content; a denial by another event may still make it contested. */
  readonly ownStatus: Status;
  /** `actor/role index`, each pair once; actors of claims included. */
  readonly parts: string[];
  /** Bit n: somebody stands in ROLES[n]. */
  readonly roles: number;
  /** Ids, each once, and beside them a name of each. */
  readonly publishers: string[];
  readonly publisherNames: string[];
  /** Code of each source. */
  readonly grades: number[];
  /** See `searchTextOfContent`. */
  readonly search: string;
};

/** Throws RangeError for dates that the contract would have refused. */
export function columnsOf(content: Content, judging: Judging): Columns {
  const span = spanOf(content.dateStart, content.dateEnd, content.datePrecision);
  if (span === null) throw new RangeError(`${content.id}: ${content.dateStart} to ${content.dateEnd}`);
  const claims = content.claims.map((claim) => ({ ...claim, actor: { id: claim.actor, name: '' } }));
  const actors = content.actors.map(({ id, role }) => ({ id, name: '', role }));
  const parts = partsOf({ actors, claims });
  const nameOfPublisher = new Map<string, string>();
  for (const { publisher } of content.sources) {
    const id = publisherId(publisher);
    if (!nameOfPublisher.has(id)) nameOfPublisher.set(id, publisher);
  }
  return {
    ...span,
    ownStatus: ownStatusOf(content, judging),
    parts: parts.map(({ actor, role }) => `${actor}/${ROLES.indexOf(role)}`),
    roles: parts.reduce((bits, { role }) => bits | (1 << ROLES.indexOf(role)), 0),
    publishers: [...nameOfPublisher.keys()],
    publisherNames: [...nameOfPublisher.values()],
    grades: content.sources.map(({ reliability, credibility }) => gradeCode(reliability, credibility)),
    search: searchTextOfContent(content),
  };
}

/** What is searched is made as this version says: the texts that another one made are made again. See also `FOLD_VERSION`. */
const TEXT_VERSION = 3;
export const SEARCHED_AS = `text ${TEXT_VERSION}, fold ${FOLD_VERSION}`;

/** Text by which an event is searched. Names of actors are searched where actors are kept. */
export function searchTextOfContent(content: Parameters<typeof ownTextOf>[0]): string {
  return ownTextOf(content, placeNamesOf);
}

/** Text by which an actor is searched. */
export function searchTextOfActor(actor: Named): string {
  return namesTextOf([actor.name, ...otherNamesOf(actor)]);
}

/** Another event's denial changes these; planned and retracted events are not in dispute. */
export function isDeniable(status: Status): boolean {
  return status === 'reported' || status === 'confirmed';
}

/** Whether an event contains others: what is planned or retracted carries nobody's figure. */
export function canContain(status: Status): boolean {
  return status !== 'planned' && status !== 'retracted';
}

/** Whether an event's `denial-of` counts: one that is retracted, or still to come, denies nothing. */
export function deniesOthers(content: Pick<Content, 'retracted' | 'planned'>): boolean {
  return !content.retracted && !content.planned;
}
