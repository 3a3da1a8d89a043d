// Owns which marks stand for which events: those of one place share one, each counts in exactly one, or in what is said beside the map.
import { categoryOf, type EventType } from '../../contract/taxonomy.ts';
import type { LngLat } from '../../geo/sphere.ts';
import { AREA_KM } from '../../matching/known-to.ts';
import type { PaperEvent } from '../paper-event.ts';
import { type MapFrame, pointIn, pxPerKm } from './map-frame.ts';

export type Mark = {
  readonly isIncident: boolean;
  /** px of the map. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly events: readonly PaperEvent[];
  /** Of most of its events. */
  readonly type: EventType;
};

export type Gathered = {
  readonly marks: readonly Mark[];
  /** Circles within which incidents lie, px. */
  readonly discs: readonly { readonly x: number; readonly y: number; readonly radius: number }[];
  /** Outside the map, by place, most first. */
  readonly elsewhere: readonly { readonly place: string; readonly count: number }[];
  /** Without a place, or known to no more than an area, where a point would lie: as on the map on screen. */
  readonly vague: number;
};

/** What stands so near to the edge would be cut by it, px. */
const EDGE_PX = 6;

/** `unit`: how much larger than in a brief everything is. */
export function gatherMarks(events: readonly PaperEvent[], frame: MapFrame, unit = 1): Gathered {
  const inside: PaperEvent[] = [];
  const elsewhere = new Map<string, number>();
  let vague = 0;
  for (const event of events) {
    if (event.at === null || event.precisionKm >= AREA_KM) vague += 1;
    else if (isInside(frame, event.at)) inside.push(event);
    else elsewhere.set(event.place, (elsewhere.get(event.place) ?? 0) + 1);
  }
  const isIncident = ({ type }: PaperEvent) => categoryOf(type) === 'incident';
  const incidents = merge(inside.filter(isIncident), frame, unit);
  const diplomatic = merge(
    inside.filter((event) => !isIncident(event)),
    frame,
    unit,
  );
  return {
    marks: [...incidents, ...keptClear(diplomatic, incidents, frame, unit)],
    discs: discsOf(incidents, frame),
    elsewhere: [...elsewhere]
      .map(([place, count]) => ({ place, count }))
      .sort((a, b) => b.count - a.count || (a.place < b.place ? -1 : 1)),
    vague,
  };
}

function isInside(frame: MapFrame, at: LngLat): boolean {
  const [x, y] = pointIn(frame, at);
  return x >= EDGE_PX && x <= frame.width - EDGE_PX && y >= EDGE_PX && y <= frame.height - EDGE_PX;
}

/** Larger with more killed, and large enough for the number of events that it bears; px. */
function radiusOf(events: readonly PaperEvent[], unit: number): number {
  const digits = events.length === 1 ? 0 : String(events.length).length;
  const isIncident = events.every(({ type }) => categoryOf(type) === 'incident');
  const killed = events.reduce((sum, event) => sum + (event.killed ?? 0), 0);
  const isNumbered = isIncident && events.every(({ number }) => number !== null);
  const forCount = isNumbered ? 0 : 4 + digits * (isIncident ? 2 : 2.4);
  const own = isIncident ? Math.min(11, 4.5 + Math.sqrt(killed) * 1.1) : 6.5;
  return Math.max(own, forCount) * unit;
}

/** Marks of one category that would overlap become one, where the larger stands. */
function merge(events: readonly PaperEvent[], frame: MapFrame, unit: number): Mark[] {
  const byPoint = new Map<string, PaperEvent[]>();
  for (const event of events) {
    const [x, y] = pointIn(frame, event.at as LngLat);
    const key = `${Math.round(x / 3)} ${Math.round(y / 3)}`;
    byPoint.set(key, [...(byPoint.get(key) ?? []), event]);
  }
  let marks = [...byPoint.values()].map((of) => markOf(of, frame, unit));
  for (let hasMerged = true; hasMerged; ) {
    hasMerged = false;
    const kept: Mark[] = [];
    for (const mark of marks.sort(largestFirst)) {
      const at = kept.findIndex((other) => distance(mark, other) < (mark.radius + other.radius) * 0.9);
      const host = kept[at];
      if (host === undefined) kept.push(mark);
      else {
        const both = markOf([...host.events, ...mark.events], frame, unit);
        kept[at] = { ...both, x: host.x, y: host.y };
        hasMerged = true;
      }
    }
    marks = kept;
  }
  return marks;
}

const largestFirst = (a: Mark, b: Mark) =>
  b.radius - a.radius || b.events.length - a.events.length || a.x - b.x;
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);

function markOf(events: readonly PaperEvent[], frame: MapFrame, unit: number): Mark {
  const [first] = events as readonly [PaperEvent, ...PaperEvent[]];
  const [x, y] = pointIn(frame, first.at as LngLat);
  const counts = new Map<EventType, number>();
  for (const { type } of events) counts.set(type, (counts.get(type) ?? 0) + 1);
  const [[type]] = [...counts].sort((a, b) => b[1] - a[1]) as [[EventType, number]];
  return {
    isIncident: categoryOf(first.type) === 'incident',
    ...{ x, y, type },
    radius: radiusOf(events, unit),
    events: events.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0)),
  };
}

/** A diplomatic mark under an incident's moves beside it. */
function keptClear(
  marks: readonly Mark[],
  incidents: readonly Mark[],
  frame: MapFrame,
  unit: number,
): Mark[] {
  const placed: Mark[] = [...incidents];
  for (const mark of marks) {
    let hasRoom = true;
    const meets = (x: number, y: number) =>
      placed.some((other) => distance({ x, y }, other) < mark.radius + other.radius + 2 * unit);
    const under = placed.find((other) => distance(mark, other) < mark.radius + other.radius + 1);
    let spot = { x: mark.x, y: mark.y };
    if (under) {
      const away = mark.radius + under.radius + 3 * unit;
      hasRoom = false;
      for (let turn = 0; turn < 24; turn++) {
        const angle = (turn % 8) * (Math.PI / 4) + Math.PI / 4;
        const far = away * (1 + Math.floor(turn / 8) * 0.8);
        const x = under.x + Math.cos(angle) * far;
        const y = under.y + Math.sin(angle) * far;
        const fits =
          x > mark.radius &&
          x < frame.width - mark.radius &&
          y > mark.radius &&
          y < frame.height - mark.radius;
        if (fits && !meets(x, y)) {
          spot = { x, y };
          hasRoom = true;
          break;
        }
      }
    }
    const at = hasRoom ? -1 : nearest(mark, placed);
    const host = placed[at];
    if (host === undefined) placed.push({ ...mark, ...spot });
    else placed[at] = { ...markOf([...host.events, ...mark.events], frame, unit), x: host.x, y: host.y };
  }
  return placed.slice(incidents.length);
}

/** Which of the diplomatic ones: what has no room of its own is counted there. */
function nearest(mark: Mark, placed: readonly Mark[]): number {
  const away = placed.map((other) => (other.isIncident ? Infinity : distance(mark, other)));
  const least = Math.min(...away);
  return least < Infinity ? away.indexOf(least) : -1;
}

/** More circles than this hide what they lie on. */
const MOST_DISCS = 40;

function discsOf(marks: readonly Mark[], frame: MapFrame): Gathered['discs'] {
  if (marks.length > MOST_DISCS) return [];
  return marks.flatMap((mark) => {
    const widest = mark.events.reduce((a, b) => (b.precisionKm > a.precisionKm ? b : a));
    const radius = widest.precisionKm * pxPerKm(frame, (widest.at as LngLat)[1]);
    if (radius < mark.radius + 2 || radius > frame.height / 2) return [];
    return [{ x: mark.x, y: mark.y, radius }];
  });
}
