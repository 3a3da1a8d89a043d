// Owns what paper and pictures say of a view: its events, counted as the page counts them.
import { type ClaimCounts, MOST_DRAWN, MOST_PRINTED } from '../../src/contract/brief-reply.ts';
import { parseDate, spanOf } from '../../src/contract/calendar-date.ts';
import type { SarhadEvent } from '../../src/contract/event.ts';
import type { Filter } from '../../src/contract/filter.ts';
import { EVENT_ID_FORM } from '../../src/contract/filter-grammar.ts';
import { oneBorder } from '../../src/contract/one-border.ts';
import type { Sort } from '../../src/contract/sort.ts';
import { categoryOf } from '../../src/contract/taxonomy.ts';
import type { TollTotal } from '../../src/contract/totals-reply.ts';
import { threadsOf } from '../../src/matching/claim-threads.ts';
import { onlyCategory } from '../../src/matching/only-category.ts';
import { compareByWeek } from '../../src/matching/week-order.ts';
import type { PaperEvent } from '../../src/paper/paper-event.ts';
import type { Span } from '../../src/paper/time/paint-time.ts';
import { Refusal } from '../problems.ts';
import type { RequestContext } from '../request-context.ts';
import { refuseWithheld } from '../routes/event.ts';
import type { Position, Totals } from '../store/store.ts';
import { tellClaims } from '../tell-claims.ts';

export type Asked = {
  readonly revision: number;
  readonly filter: Filter;
  readonly sort: Sort;
  /** Id of the one event that is asked for, whatever the filter; null: none is. */
  readonly event: string | null;
};

export type Collected = Asked & {
  readonly totals: Totals;
  readonly incidents: number;
  readonly diplomatic: number;
  /** In the order of the list, up to `MOST_DRAWN`. */
  readonly events: readonly SarhadEvent[];
  readonly span: Span;
  /** The one border that the filter asks for; null: none, or several. */
  readonly border: string | null;
};

const PAGE = 500;

export async function collectView({ services, audience }: RequestContext, asked: Asked): Promise<Collected> {
  const { revision, filter, sort } = asked;
  const { store } = services;
  const query = { audience, revision, filter };
  if (asked.event !== null) {
    const event = EVENT_ID_FORM.test(asked.event)
      ? await store.byId({ audience, revision, id: asked.event })
      : null;
    if (event === null) await refuseWithheld({ services, audience }, revision, asked.event);
    if (event === null)
      throw new Refusal(
        'not-found',
        `No event has the id “${asked.event.slice(0, 200)}” at revision ${revision}.`,
      );
    return collectOne(asked, event);
  }
  const totals = await store.totals(query);
  const events: SarhadEvent[] = [];
  let after: Position | null = null;
  do {
    const part = await store.listPart({ ...query, sort, limit: PAGE, after });
    events.push(...part.events);
    after = part.next;
  } while (after !== null && events.length < MOST_DRAWN);
  const drawn = events.slice(0, MOST_DRAWN);
  const incidents =
    totals.events <= MOST_DRAWN
      ? drawn.filter(({ type }) => categoryOf(type) === 'incident').length
      : await store.count({ ...query, filter: onlyCategory(filter, 'incident') });
  return {
    ...asked,
    totals,
    incidents,
    diplomatic: totals.events - incidents,
    events: drawn,
    span: spanShown(filter, drawn),
    border: oneBorder(filter),
  };
}

function collectOne(asked: Asked, event: SarhadEvent): Collected {
  const isIncident = categoryOf(event.type) === 'incident';
  const totalOf = (toll: SarhadEvent['killed']): TollTotal => ({
    sum: toll === null ? 0 : (toll.best ?? toll.low),
    within: 0,
    known: toll === null ? 0 : 1,
    disputed: toll !== null && toll.low < toll.high ? 1 : 0,
  });
  return {
    ...asked,
    filter: {},
    totals: {
      events: 1,
      contested: event.status === 'contested' ? 1 : 0,
      killed: totalOf(event.killed),
      injured: totalOf(event.injured),
    },
    incidents: isIncident ? 1 : 0,
    diplomatic: isIncident ? 0 : 1,
    events: [event],
    span: spanShown({}, [event]),
    border: null,
  };
}

/** The dates that are asked for; where they are open, those of the events. */
function spanShown({ from, to }: Filter, events: readonly SarhadEvent[]): Span {
  const spans = events.flatMap(
    ({ dateStart, dateEnd, datePrecision }) => spanOf(dateStart, dateEnd, datePrecision) ?? [],
  );
  const asked = [from, to].map((date) => (date === undefined ? null : parseDate(date)));
  const first = Math.min(...spans.map(({ startDay }) => startDay));
  const last = Math.max(...spans.map(({ startDay }) => startDay));
  const fromDay = asked[0] ?? (Number.isFinite(first) ? first : (asked[1] ?? 0));
  const toDay = asked[1] ?? (Number.isFinite(last) ? last : fromDay);
  return { fromDay, toDay: Math.max(fromDay, toDay) };
}

/** Events along a border that lie farther from it than this have no place along it, km: as on the strip on screen. */
const FAR_KM = 50;

/** More numbers nobody finds on a map. */
const MOST_NUMBERED = 45;

/** As pictures need them; where all are printed and they are not too many, numbered are the incidents, in the order in which they are told. */
export function paperEvents({ events, border, totals, incidents }: Collected): PaperEvent[] {
  const printed = events.filter(({ type }) => categoryOf(type) === 'incident');
  const isNumbered = totals.events > 1 && totals.events <= MOST_PRINTED && incidents <= MOST_NUMBERED;
  const numbers = new Map(
    isNumbered ? printed.toSorted(compareByWeek).map(({ key }, at) => [key, at + 1]) : [],
  );
  return events.map((event): PaperEvent => {
    const span = spanOf(event.dateStart, event.dateEnd, event.datePrecision) ?? { startDay: 0, endDay: 0 };
    const near = event.nearBorders.find((one) => one.border === border);
    return {
      number: numbers.get(event.key) ?? null,
      type: event.type,
      status: event.status,
      at: event.coordinates,
      precisionKm: event.precisionKm,
      place: event.place,
      killed: event.killed && (event.killed.best ?? event.killed.low),
      ...span,
      chainageKm: near && near.distanceKm - event.precisionKm <= FAR_KM ? near.chainageKm : null,
    };
  });
}

export async function countClaims(context: RequestContext, view: Collected): Promise<ClaimCounts> {
  const { revision, filter, events } = view;
  const claims = await tellClaims(context, events, { revision, filter, withOthers: true });
  const { threads } = threadsOf(claims);
  const of = (kind: (typeof threads)[number]['kind']) =>
    threads.filter((thread) => thread.kind === kind).length;
  return {
    said: threads.length,
    denied: of('denied'),
    otherwise: of('otherwise'),
    answered: of('answered'),
    unanswered: of('unanswered'),
  };
}
