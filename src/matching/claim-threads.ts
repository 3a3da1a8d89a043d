// Owns threads: what is said, each with all that answers it, however many steps away. Pure.
import type { ToldAnswer, ToldClaim } from '../contract/claims-reply.ts';
import type { AnswerKind } from '../contract/taxonomy.ts';

export type Told = Omit<ToldClaim, 'meets' | 'answers'>;
export type Thread = {
  readonly said: ToldClaim;
  /** The latest first, those undated last. */
  readonly answers: readonly ToldAnswer[];
  readonly kind: AnswerKind | 'unanswered';
  /** Of an unanswered claim: whether another side says something of the event, too, of which no answer is recorded either way. */
  readonly isBeside: boolean;
};
export type Threads = {
  readonly threads: readonly Thread[];
  /** Claims that do not meet the filter and answer nothing that does, by event id. */
  readonly others: ReadonlyMap<string, readonly ToldClaim[]>;
};

export const nameOf = ({ event, id }: Pick<Told, 'event' | 'id'>) => `${event.id}/${id}`;

/**
 * What is said: claims that meet the filter and answer none that does. Of claims that answer each other in a ring, the earliest counts
 * as said. `claims` come in the order of the API.
 */
export function threadsOf(claims: readonly ToldClaim[]): Threads {
  const meeting = claims.filter(({ meets }) => meets);
  const listed = new Map(claims.map((claim) => [nameOf(claim), claim]));
  const inEvent = groupBy(claims, ({ event }) => event.id);
  const isAnswer = new Set(meeting.flatMap(({ answers }) => answers.map(nameOf)));
  const reached = new Set<string>();
  const threads: Thread[] = [];
  const begin = (said: ToldClaim) => {
    const answers = answersUnder(said, listed);
    for (const name of [nameOf(said), ...answers.map(nameOf)]) reached.add(name);
    const isBeside = (inEvent.get(said.event.id) ?? []).some((other) => standsBeside(said, other));
    threads.push({ said, answers: eachOnce(answers).sort(latestFirst), kind: kindOf(said), isBeside });
  };
  for (const claim of meeting) if (!isAnswer.has(nameOf(claim))) begin(claim);
  const inRings = meeting.filter((claim) => !reached.has(nameOf(claim)));
  for (const claim of inRings.toSorted(byDate)) if (!reached.has(nameOf(claim))) begin(claim);
  const place = new Map(meeting.map((claim, at) => [claim, at]));
  threads.sort((a, b) => (place.get(a.said) ?? 0) - (place.get(b.said) ?? 0));
  const others = groupBy(
    claims.filter((claim) => !claim.meets && !reached.has(nameOf(claim))),
    ({ event }) => event.id,
  );
  return { threads, others };
}

/** Those of answers too, after those of the claim itself, each once; an answer's own kind of reply stays. */
function answersUnder(said: ToldClaim, listed: ReadonlyMap<string, ToldClaim>): ToldAnswer[] {
  const found = new Map<string, ToldAnswer>();
  const waiting = [...said.answers];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const name = nameOf(next);
    if (name === nameOf(said) || found.has(name)) continue;
    found.set(name, next);
    waiting.push(...(listed.get(name)?.answers ?? []));
  }
  return [...found.values()];
}

/** An answer may be told of two events, in the same words from the same page: it is one answer, the first of them. */
function eachOnce(answers: readonly ToldAnswer[]): ToldAnswer[] {
  const wordsOf = ({ claimant, stance, about, source }: ToldAnswer) =>
    JSON.stringify([claimant.id, stance, about, source?.url ?? null]);
  return [...groupBy(answers, wordsOf).values()].flatMap((same) => same.slice(0, 1));
}

/** Both sides speak of the event, and neither is known to answer the other. Who is nobody's side is no other side. */
function standsBeside(said: ToldClaim, other: ToldClaim): boolean {
  const sides = [said.claimant.side, other.claimant.side];
  return (
    said.answers.length === 0 &&
    !sides.includes(null) &&
    sides[0] !== sides[1] &&
    other.stance !== 'retracts' &&
    !other.answers.some((answer) => nameOf(answer) === nameOf(said))
  );
}

/** By the answers that it gets itself. */
export function kindOf({ answers }: Pick<ToldClaim, 'answers'>): Thread['kind'] {
  for (const kind of ['denied', 'otherwise', 'answered'] as const)
    if (answers.some((answer) => answer.kind === kind)) return kind;
  return 'unanswered';
}

const dateOf = ({ date }: Pick<Told, 'date'>) => date ?? '';
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const latestFirst = (a: Told, b: Told) => compare(dateOf(b), dateOf(a));
/** Those undated last. */
const byDate = (a: Told, b: Told) => compare(a.date ?? '9999', b.date ?? '9999');

/** In the order of first occurrence. */
export function groupBy<V, K>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
