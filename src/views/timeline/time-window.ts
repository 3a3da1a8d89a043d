// Owns which time the timeline shows: opens where the bulk of the events lies, follows the data until a hand takes it, and glides.
import type { Answer } from '../../engine/answers.ts';
import type { EngineClient } from '../../engine/client/client.ts';
import type { DayRange, EventDays, Extent } from '../../matching/shown-days.ts';
import { glide } from './glide.ts';
import {
  brushIn,
  clampDomain,
  type Domain,
  domainFor,
  endsOf,
  frameAround,
  hasDates,
  hullOf,
  isComfortable,
  isSameDomain,
  limitsOf,
  overviewOf,
  wholeDomain,
  windowOf,
  zoomAround,
} from './time-axis.ts';

export type TimeWindowOptions = {
  readonly engine: EngineClient;
  /** What counts as today on the screen. */
  readonly today: () => number;
  readonly plotWidth: () => number;
  readonly isVisible: () => boolean;
  /** The dates on screen, in hand or of the link. */
  readonly range: () => DayRange;
  readonly invalidate: () => void;
};

const NO_EVENTS: EventDays = { firstDay: 0, lastDay: 0, bulk: { firstDay: 0, lastDay: 0 } };

/** Room on each side of events that lie apart: a few months say where in time one is. */
const ROOM_DAYS = 180;

export function createTimeWindow(options: TimeWindowOptions) {
  const { engine, today, plotWidth, invalidate, range } = options;
  let eventDays = NO_EVENTS;
  let domain: Domain = { startDay: today() - 365, endDay: today() + 1 };
  /** `auto` follows the data and dates set elsewhere, until the reader takes the window in hand. */
  let mode: 'auto' | 'held' = 'auto';
  let isDue = false;
  let stopGlide = () => {};

  const domainOf = (extent: Extent) => wholeDomain(extent, today(), plotWidth());
  const all = () => hullOf(domainOf(eventDays.bulk), domainOf(eventDays));
  const limits = () => limitsOf(all(), range());
  const overview = (of = range()) => overviewOf(of, endsOf(of, eventDays), domainOf(eventDays.bulk), all());
  const hasEvents = () => eventDays !== NO_EVENTS;

  function show(next: Domain) {
    domain = next;
    isDue = true;
    invalidate();
  }

  function glideTo(next: Domain) {
    stopGlide();
    if (isSameDomain(next, domain)) return;
    engine.setTimeline(windowOf(next, plotWidth()));
    stopGlide = glide(domain, next, (step, isLast) => {
      domain = step;
      isDue ||= isLast;
      invalidate();
    });
  }

  /** Takes the window in hand; true when it changed. */
  function setDomain(next: Domain): boolean {
    stopGlide();
    mode = 'held';
    if (isSameDomain(next, domain)) return false;
    show(next);
    return true;
  }

  const isOverview = () => isSameDomain(domain, overview());

  return {
    domain: () => domain,
    eventDays: () => eventDays,
    hasEvents,
    limits,
    unit: () => windowOf(domain, plotWidth()).unit,
    ends: (of = range()) => endsOf(of, eventDays),
    /** Where the brush is drawn and held. */
    brush: (of = range()) => brushIn({ domain, unit: windowOf(domain, plotWidth()).unit }, of, eventDays),
    /** Whether nothing lies beyond what is shown. */
    isAll: () => isSameDomain(domain, limits()),
    /** What `showNext` would show: the overview, or all there is, where that is more or the same. */
    next(): 'overview' | 'all' | null {
      const isMore = !isSameDomain(overview(), limits());
      if (isOverview()) return isMore ? 'all' : null;
      return isMore ? 'overview' : 'all';
    },
    setDomain,
    /** Asks the engine for the window, when it has changed. */
    ask() {
      if (!isDue) return;
      isDue = false;
      engine.setTimeline(windowOf(domain, plotWidth()));
    },
    /** The hand has something else of the timeline: the window stands still. */
    hold() {
      mode = 'held';
      stopGlide();
    },
    follow({ firstDay, lastDay, bulk }: Answer, committed: DayRange) {
      if (firstDay === null || lastDay === null || bulk === null) return;
      const known = eventDays;
      const isFirst = !hasEvents();
      const isSame = (a: Extent, b: Extent) => a.firstDay === b.firstDay && a.lastDay === b.lastDay;
      if (!isFirst && isSame(known, { firstDay, lastDay }) && isSame(known.bulk, bulk)) return;
      eventDays = { firstDay, lastDay, bulk };
      if (options.isVisible() && (mode === 'auto' || isFirst))
        show(domainFor(committed, overview(committed)));
    },
    /** Another day counts as today. */
    refit(committed: DayRange) {
      if (hasEvents() && mode === 'auto') show(domainFor(committed, overview(committed)));
    },
    resize(isFirst: boolean, committed: DayRange) {
      isDue = true;
      if (isFirst && hasEvents()) domain = domainFor(committed, overview(committed));
    },
    /** Dates were set elsewhere. */
    frame(dates: DayRange) {
      const isSeen = mode === 'held' && (!hasDates(dates) || isComfortable(dates, domain, plotWidth()));
      if (!isSeen) glideTo(domainFor(dates, overview(dates)));
    },
    zoom(factor: number) {
      mode = 'held';
      glideTo(zoomAround(domain, (domain.startDay + domain.endDay) / 2, factor, limits()));
    },
    /** The overview, or from there all there is. */
    showNext() {
      const isAll = isOverview();
      mode = isAll ? 'held' : 'auto';
      glideTo(isAll ? limits() : overview());
    },
    showOverview() {
      mode = 'auto';
      glideTo(overview());
    },
    /** Goes to days that are not on screen, both inclusive. */
    go(fromDay: number, toDay: number) {
      mode = 'held';
      glideTo(frameAround(fromDay, toDay + 1, ROOM_DAYS, limits()));
    },
    /** Moves the window so that a day is in it. */
    reveal(day: number) {
      const span = domain.endDay - domain.startDay;
      const margin = span * 0.05;
      if (day < domain.startDay + margin && domain.startDay > limits().startDay)
        setDomain(clampDomain({ startDay: day - margin, endDay: day - margin + span }, limits()));
      else if (day > domain.endDay - margin && domain.endDay < limits().endDay)
        setDomain(clampDomain({ startDay: day + margin - span, endDay: day + margin }, limits()));
    },
    close: () => stopGlide(),
  };
}
