// Owns what one audience sees at one revision of the store in memory.
import type { Actor, EventCard, SarhadEvent } from '../../../src/contract/event.ts';
import { MARKINGS } from '../../../src/contract/taxonomy.ts';
import type { TextNames } from '../../../src/matching/matches.ts';
import { levelOf } from '../events/actor-markings.ts';
import { sidesOf } from '../events/actor-sides.ts';
import { keptAnswersBy, ruledClaimsOf } from '../events/claim-answers.ts';
import { type AnswerTo, type Incoming, replyOf } from '../events/event-reply.ts';
import { type Columns, type Content, canContain, deniesOthers, isDeniable } from '../events/event-version.ts';
import type { Location } from '../events/locate-event.ts';
import { textNamesOf } from '../events/text-names.ts';
import { LruMap } from '../lru-cache.ts';
import type { Audience } from '../store.ts';

export type Version = {
  readonly revision: number;
  readonly key: number;
  readonly content: Content;
  readonly location: Location;
  readonly columns: Columns;
};

export type SnapshotRow = {
  readonly event: SarhadEvent;
  readonly content: Content;
  readonly columns: Columns;
};

export type Snapshot = {
  /** By start day and key, ascending. */
  readonly rows: readonly SnapshotRow[];
  readonly byId: ReadonlyMap<string, SnapshotRow>;
  readonly byKey: ReadonlyMap<number, SnapshotRow>;
  /** By which it is searched. */
  readonly names: TextNames;
  /** Pairs of keys [part, whole] whose whole stands, ascending. */
  readonly partOf: readonly (readonly [number, number])[];
};

/** All actors of a revision: as they are, and as an audience may call them. */
type ActorsAt = (revision: number, audience: Audience | null) => readonly Actor[];

/** Whether an event was withdrawn from a revision for who reads up to a marking. */
type IsWithheld = (id: string, level: number, revision: number) => boolean;

const SNAPSHOTS_KEPT = 8;

/** Snapshots go stale only by what is withdrawn from them: a revision, once made, does not change otherwise. */
export function createSnapshots(
  versions: ReadonlyMap<string, readonly Version[]>,
  actorsAt: ActorsAt,
  isWithheld: IsWithheld,
) {
  const kept = new LruMap<Snapshot>(SNAPSHOTS_KEPT);
  return (audience: Audience, revision: number): Snapshot => {
    const name = `${audience.upTo} ${revision}`;
    const known = kept.get(name);
    if (known) return known;
    const snapshot = takeSnapshot({ versions, actorsAt, isWithheld }, audience, revision);
    kept.set(name, snapshot);
    return snapshot;
  };
}

type Source = {
  readonly versions: ReadonlyMap<string, readonly Version[]>;
  readonly actorsAt: ActorsAt;
  readonly isWithheld: IsWithheld;
};

function takeSnapshot(
  { versions, actorsAt, isWithheld }: Source,
  audience: Audience,
  revision: number,
): Snapshot {
  const level = MARKINGS.indexOf(audience.upTo);
  const actors = actorsAt(revision, audience);
  const byActorId = new Map(actors.map((actor) => [actor.id, actor]));
  const actorOf = (id: string) => byActorId.get(id);
  const visible = new Map<string, Version>();
  for (const [id, list] of versions) {
    const version = list.findLast((candidate) => candidate.revision <= revision);
    if (version && levelOf(version.content) <= level && !isWithheld(id, level, revision))
      visible.set(id, version);
  }

  const incoming = new Map<string, Incoming[]>();
  const denied = new Set<string>();
  for (const { content } of visible.values())
    for (const { id, relation } of content.related) {
      incoming.set(id, [...(incoming.get(id) ?? []), { id: content.id, relation }]);
      if (relation === 'denial-of' && deniesOthers(content)) denied.add(id);
    }

  const claimsOf = (id: string) => {
    const version = visible.get(id);
    return version && ruledClaimsOf(version.content);
  };
  // Who answers whom does not depend on who reads.
  const sideOf = sidesOf(actorsAt(revision, null));
  const answers = new Map<string, AnswerTo[]>();
  for (const { content, key } of visible.values())
    for (const { to, by, ...answer } of keptAnswersBy(content, claimsOf, sideOf))
      answers.set(to.event, [...(answers.get(to.event) ?? []), { ...answer, ...by, to: to.claim, key }]);

  const cardOf = (id: string): EventCard | undefined => {
    const version = visible.get(id);
    if (!version) return undefined;
    const { title, dateStart, dateEnd, datePrecision, type } = version.content;
    return { id, key: version.key, title, dateStart, dateEnd, datePrecision, type };
  };
  const rows = [...visible.values()]
    .map(({ content, location, columns, key, revision }) => ({
      content,
      columns,
      event: replyOf({
        content,
        location,
        key,
        revision,
        status: denied.has(content.id) && isDeniable(columns.ownStatus) ? 'contested' : columns.ownStatus,
        actorOf,
        incoming: incoming.get(content.id) ?? [],
        answersTo: answers.get(content.id) ?? [],
        cardOf,
      }),
    }))
    .sort((a, b) => a.columns.startDay - b.columns.startDay || a.event.key - b.event.key);
  return {
    rows,
    byId: new Map(rows.map((row) => [row.event.id, row])),
    byKey: new Map(rows.map((row) => [row.event.key, row])),
    names: textNamesOf(actors),
    partOf: [...visible.values()]
      .flatMap(({ key, content }) =>
        content.related.flatMap(({ id, relation }) => {
          const whole = relation === 'part-of' ? visible.get(id) : undefined;
          return whole && canContain(whole.columns.ownStatus) ? [[key, whole.key] as const] : [];
        }),
      )
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]),
  };
}

/** In this order; keys that are not there are left out. */
export const eventsOf = ({ byKey }: Snapshot, keys: readonly number[]) =>
  keys.flatMap((key) => byKey.get(key)?.event ?? []);

export const eventsByKey = (byKey: Snapshot['byKey']) =>
  [...byKey.values()].map(({ event }) => event).sort((a, b) => a.key - b.key);
