// Owns in what an event reads otherwise than before, field by field, in the order in which a page tells it.
import type { Difference } from '../src/contract/changes-reply.ts';
import type { Claim, SarhadEvent, Source } from '../src/contract/event.ts';

type Field = Difference['field'];
type DifferenceOf<F extends Field> = Extract<Difference, { field: F }>;
type ListField = Extract<Difference, { came: readonly unknown[] }>['field'];
type ItemOf<F extends ListField> = DifferenceOf<F>['came'][number];

/** Of the same event, read at two revisions. */
export function differencesOf(before: SarhadEvent, after: SarhadEvent): Difference[] {
  const value = <F extends Exclude<Field, ListField>>(
    field: F,
    read: (event: SarhadEvent) => DifferenceOf<F>['before'],
  ): Difference[] => {
    const [earlier, later] = [read(before), read(after)];
    return isSame(earlier, later) ? [] : [{ field, before: earlier, after: later } as Difference];
  };
  return [
    ...value('title', ({ title }) => title),
    ...value('date', ({ dateStart, dateEnd, datePrecision }) => ({ dateStart, dateEnd, datePrecision })),
    ...value('type', ({ type }) => type),
    ...value('status', ({ status }) => status),
    ...value('killed', ({ killed }) => killed),
    ...value('injured', ({ injured }) => injured),
    ...value('place', ({ place }) => place),
    ...value('position', ({ coordinates, precisionKm }) => ({ coordinates, precisionKm })),
    ...value('country', ({ country }) => country),
    ...value('province', ({ province }) => province),
    ...value('border', ({ border }) => border),
    ...actorsThatDiffer(before, after),
    ...claimsThatDiffer(before, after),
    ...sourcesThatDiffer(before, after),
    ...relatedThatDiffer(before, after),
    ...value('summary', ({ summary }) => summary),
    ...value('note', ({ note = null }) => note),
  ];
}

/** By id and role; by their names as they were, where they went. */
function actorsThatDiffer(before: SarhadEvent, after: SarhadEvent): Difference[] {
  return listDifference('actors', before.actors, after.actors, {
    idsOf: ({ id, role }) => [`${id}/${role}`],
    told: (actor) => actor,
    read: () => null,
  });
}

/** By id, which a correction keeps; those that got one later, by what they say. */
function claimsThatDiffer(before: SarhadEvent, after: SarhadEvent): Difference[] {
  const said = ({ stance, about, actor, date }: Claim) => ({ stance, about, actor: actor.id, date });
  return listDifference('claims', before.claims, after.claims, {
    idsOf: (claim) => [claim.id, JSON.stringify(said(claim))],
    told: ({ id, stance, about, date, against, actor }) => ({
      id,
      stance,
      about,
      date,
      actor,
      ...(against && { against }),
    }),
    read: (claim) => ({
      ...said(claim),
      against: claim.against?.map(({ id }) => id) ?? [],
      // Who answers it, from which event.
      answeredBy: claim.answeredBy.map((answer) => [answer.event, answer.claim, answer.kind]),
    }),
  });
}

function sourcesThatDiffer(before: SarhadEvent, after: SarhadEvent): Difference[] {
  return listDifference('sources', before.sources, after.sources, {
    idsOf: ({ url }) => [url],
    told: ({ publisher, url }: Source) => ({ publisher, url }),
    read: ({ voice, ...source }) => ({ ...source, voice: voice?.id }),
  });
}

/** What another event says of this one is a change of that other one, and of this. */
function relatedThatDiffer(before: SarhadEvent, after: SarhadEvent): Difference[] {
  return listDifference('related', before.related, after.related, {
    idsOf: ({ id, relation, direction }) => [`${direction} ${relation} ${id}`],
    told: (related) => related,
    read: () => null,
  });
}

type Reader<F extends ListField, T> = {
  /** By which it is known again, the surest first. */
  readonly idsOf: (item: T) => readonly string[];
  readonly told: (item: T) => ItemOf<F>;
  /** What of it is compared, once it is known again. */
  readonly read: (item: T) => unknown;
};

function listDifference<F extends ListField, T>(
  field: F,
  before: readonly T[],
  after: readonly T[],
  { idsOf, told, read }: Reader<F, T>,
): Difference[] {
  const matched = new Map<T, T>();
  const taken = new Set<T>();
  for (let way = 0; way < 2; way++) {
    for (const item of after) {
      const id = idsOf(item)[way];
      if (matched.has(item) || id === undefined) continue;
      const known = before.find((other) => !taken.has(other) && idsOf(other)[way] === id);
      if (known === undefined) continue;
      matched.set(item, known);
      taken.add(known);
    }
  }
  const came = after.filter((item) => !matched.has(item)).map(told);
  const went = before.filter((item) => !taken.has(item)).map(told);
  const otherwise = [...matched].flatMap(([item, known]) =>
    isSame(read(known), read(item)) ? [] : [told(item)],
  );
  if (came.length + went.length + otherwise.length === 0) return [];
  const counts = { before: before.length, after: after.length, changed: otherwise.length };
  return [{ field, ...counts, came, went, otherwise } as unknown as Difference];
}

/** Of plain values whose keys come in the same order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
