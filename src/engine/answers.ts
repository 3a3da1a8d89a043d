// Owns what the engine is asked and what views receive: small typed arrays, never rows of objects.
import type { NamedColumn } from '../contract/columns.ts';
import type { Filter } from '../contract/filter.ts';
import type { Sort } from '../contract/sort.ts';
import type { Category, EventType } from '../contract/taxonomy.ts';
import type { ChartUnit, TimeUnit } from '../contract/time-unit.ts';
import type { Along, AlongWindow } from './along.ts';
import type { MapCells, MapWindow } from './map-marks.ts';

/** What the page announces of a frame: its manifest, in short. */
export type ExpectedFrame = {
  readonly revision: number;
  readonly rows: number;
  readonly hashes: readonly string[];
  /** Keys [part, whole]: see `FrameManifest.partOf`. */
  readonly partOf: readonly (readonly [number, number])[];
};

/** The span and grain of the timeline on screen. Both days inclusive. */
export type TimelineWindow = { readonly unit: TimeUnit; readonly fromDay: number; readonly toDay: number };

/**
 * Where events lie to the nearest of the borders that a filter names (none: of all), from `/positions`: parallel lists, by key
 * ascending; tenths of a km.
 */
export type Positions = {
  readonly keys: Uint32Array;
  readonly distances: Uint16Array;
  readonly chainages: Uint32Array;
};

/** Which events the map of provinces counts. */
export type ShadedBy = 'all' | Category | EventType;

/** What is asked: one state of the filter and of the windows that views show. */
export type Question = {
  readonly filter: Filter;
  /** Keys that match `filter.q` and `filter.pick`, from the server, ascending; null without both. */
  readonly textKeys: Uint32Array | null;
  /** For `filter.within` and `filter.km`, to the borders of `filter.border.any`; null without them: nothing passes then. */
  readonly positions?: Positions | null;
  readonly timeline: TimelineWindow | null;
  readonly map: MapWindow | null;
  /** Whether the analysis charts are open: their numbers are computed only then. */
  readonly wantsAnalysis: boolean;
  /** What the map of provinces counts, while it is shown. */
  readonly provinces?: ShadedBy | null;
  /** What the border strip shows; needs positions. Null, or none, while no strip is open. */
  readonly along?: AlongWindow | null;
  /** Of the list; newest first unless given. */
  readonly sort?: Sort;
};

/** Values of the engine's dictionary in the order in which counts are given. Grows as chunks arrive. */
export type EngineNames = Readonly<Record<NamedColumn, readonly string[]>>;

/**
 * Sums over events that have a figure; `missing` events have none, `withFigure` have one. The figure of an event that is part of another
 * in the same sum, which has a figure too, is in no sum but `within` (best, else low); it counts in `withFigure` all the same.
 */
export type TollSum = {
  readonly best: number;
  readonly low: number;
  readonly high: number;
  readonly within: number;
  readonly withFigure: number;
  /** Of those with a figure: events whose lowest and highest differ. */
  readonly disputed: number;
  readonly missing: number;
};

export type Totals = {
  readonly events: number;
  readonly incidents: number;
  readonly diplomatic: number;
  readonly contested: number;
  readonly killed: TollSum;
  readonly injured: TollSum;
  /** Matching events that have no point on the map. */
  readonly unplaced: number;
  /** Events that pass all else, placed less precisely than `within` asks, and near enough that they may lie within. */
  readonly tooImprecise: number;
  /** Events of the frame that are neither planned nor retracted, whatever the filter: "176 of 1,204". */
  readonly all: number;
};

/** Counts by index into `EngineNames` (or the taxonomy), each ignoring the facet's own clause and obeying all others. */
export type FacetCounts = {
  /** By index into CATEGORIES. */
  readonly category: Uint32Array;
  /** By index into EngineNames.type, and so on. */
  readonly type: Uint32Array;
  readonly actor: Uint32Array;
  readonly country: Uint32Array;
  readonly province: Uint32Array;
  readonly border: Uint32Array;
  readonly status: Uint32Array;
  readonly publisher: Uint32Array;
  /** By index into ROLES; ignores the actor clause. */
  readonly role: Uint32Array;
  /** 25 counts: events with a source of at least letter i ÷ 5 (A–E) and digit i % 5 + 1. */
  readonly gradeAtLeast: Uint32Array;
};

/** Events that start apart from the bulk of all (`Answer.bulk`), on one side of it; `fromDay` and `toDay` are those of the first and last. */
export type Apart = {
  readonly fromDay: number;
  readonly toDay: number;
  readonly count: number;
  readonly planned: number;
};

/** Events by time and type: `counts[bucket × types + type]`, ignoring the date clause; `planned` likewise, planned only. */
export type TimelineAnswer = {
  readonly window: TimelineWindow;
  /** First day of each bucket; buckets are whole units and cover the window. */
  readonly startDays: Int32Array;
  readonly types: number;
  readonly counts: Uint32Array;
  /** Planned events obeying all clauses but dates and status; outside totals unless the filter names them. */
  readonly planned: Uint32Array;
  /** Before and after the bulk, wherever the window is; they obey the same clauses as `counts` and `planned`. Null: none. */
  readonly before: Apart | null;
  readonly after: Apart | null;
};

/** Events known only to a province or a country: see `load/area-rows`. They obey the filter; no window. Arrays run parallel. */
export type AreaCounts = {
  /** Ids of provinces (AF-TAK) and of countries (AF), in order. Each event is of one of them: a country's are not its provinces'. */
  readonly areas: readonly string[];
  readonly count: Uint32Array;
  readonly incidents: Uint32Array;
  readonly contested: Uint32Array;
  /** Key of the newest. */
  readonly key: Uint32Array;
  /** What the events of all areas together add to `Totals.killed.best`. */
  readonly killed: number;
};

/** Events by province, of the kind that was asked for. */
export type ProvinceCounts = {
  /** By index into EngineNames.province, ignoring the clause of provinces and obeying all others. */
  readonly counts: Uint32Array;
  /** Events of this kind that match, wherever they lie. */
  readonly events: number;
  /** Most events of this kind by weight in any province, whatever the filter: a scale that stands still. */
  readonly peak: number;
};

/** Numbers of the analysis panel; they obey the whole filter. */
export type AnalysisAnswer = {
  /** Of the buckets: they span the days that the filter asks for; where it leaves them open, those of the bulk of all events. */
  readonly unit: ChartUnit;
  readonly startDays: Int32Array;
  /** Events that began before these days and count in the first bucket; events that are in no bucket. */
  readonly earlier: number;
  readonly outside: number;
  readonly types: number;
  /** `byType[bucket × types + type]`. */
  readonly byType: Uint32Array;
  /** People killed, by bucket: best, else low; the lowest and the highest figures. Together they add up to the totals. */
  readonly killed: Uint32Array;
  readonly killedLow: Uint32Array;
  readonly killedHigh: Uint32Array;
  /** What these leave out, as `TollSum.within`. */
  readonly killedWithin: Uint32Array;
  /** Events with a figure, and those of them whose lowest and highest differ. */
  readonly killedKnown: Uint32Array;
  readonly killedDisputed: Uint32Array;
  /** Incidents without any figure. */
  readonly killedMissing: Uint32Array;
  /** Index into EngineNames.actor and count of events, most frequent first, at most 40. */
  readonly topActors: Uint32Array;
  readonly topActorCounts: Uint32Array;
  /** Of how many actors these are. */
  readonly actors: number;
  /** Pairs of actors that take part in the same events: two indexes into EngineNames.actor each, the smaller first. */
  readonly topPairs: Uint32Array;
  readonly topPairCounts: Uint32Array;
  /** Of how many pairs these are. */
  readonly pairs: number;
  /** Events placed in a province: `byProvince[province × types + type]`, by index into EngineNames.province. */
  readonly byProvince: Uint32Array;
  /** Reports (not events) by grade code, 36 counts. */
  readonly grades: Uint32Array;
};

export type Answer = {
  /** Grows with every question: an answer with a smaller number is older. */
  readonly seq: number;
  readonly revision: number;
  /** The filter that this answers, the drag in hand included. */
  readonly filter: Filter;
  /** Whether the filter is that of a drag in hand, not committed to the link. */
  readonly isPreview: boolean;
  readonly loadedRows: number;
  readonly allRows: number;
  readonly totals: Totals;
  readonly facets: FacetCounts;
  readonly provinces: ProvinceCounts | null;
  readonly timeline: TimelineAnswer | null;
  readonly cells: MapCells | null;
  /** Null while no map is shown. */
  readonly areas: AreaCounts | null;
  readonly analysis: AnalysisAnswer | null;
  readonly along: Along | null;
  /** What counts for charts and along borders and sorts was asked for and could not be loaded: `analysis` and `along` stay null, `sort` is newest first. */
  readonly lacksLaterModule: boolean;
  /** By what the list is sorted: as asked, newest first where what sorts could not be loaded. */
  readonly sort: Sort;
  /** Keys of the first events of the list. */
  readonly firstKeys: Uint32Array;
  /** First and last start day over all rows loaded, planned ones included; null while there are none. */
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /** First and last start day of their bulk: all but few that lie apart in time; null while there are no rows. */
  readonly bulk: { readonly firstDay: number; readonly lastDay: number } | null;
  /** Null when no matching event has a point. */
  readonly extent: Extent | null;
};

/** Where to look for the matching events with a point. */
export type Extent = {
  /** Around those that happened on the ground, all when none did: [west, south, east, north] in degrees. */
  readonly bounds: readonly [number, number, number, number];
  /** Where others lie apart from that, at most 8 places some 100 km wide, most events first: one event's point, and how many. */
  readonly elsewhere: readonly (readonly [lng: number, lat: number, count: number])[];
};

/** The parts of an answer that may stay as they are while others change. */
export type AnswerPart = keyof Pick<
  Answer,
  | 'totals'
  | 'facets'
  | 'provinces'
  | 'timeline'
  | 'cells'
  | 'areas'
  | 'analysis'
  | 'along'
  | 'firstKeys'
  | 'extent'
>;

/** Stands for a part that is the same as when it was sent last. */
export const UNCHANGED = 'unchanged';

/** What an asker has: each part as it was sent last, when it was not null, by all that it was made of. */
export type SentParts = Map<AnswerPart, readonly unknown[]>;

/** An answer as it travels: what has changed since the answers sent before. */
export type NewsOf<A> = {
  readonly [P in keyof A]: P extends AnswerPart ? A[P] | typeof UNCHANGED : A[P];
};

/** How many keys `Answer.firstKeys` holds at most. */
export const FIRST_KEYS = 60;

/** What tells marks apart by name, in the order in which they were asked for. */
export type MarkFacts = {
  /** Key of the newest event of each; −1 where it holds none (any more). */
  readonly newest: Float64Array;
  /** 1: all its events stand on the anchor of the stack. */
  readonly inPlace: Uint8Array;
};

/** Keys of planned events, parted by a day. */
export type PlannedKeys = {
  /** Their last day is that day or later; soonest first. */
  readonly toCome: Uint32Array;
  /** Latest first. */
  readonly passed: Uint32Array;
};

/** Sums of each border, by index into EngineNames.border; every clause but {border, within, km} is obeyed. */
export type BorderSums = {
  readonly events: Uint32Array;
  /** Killed: best, else low; then the sums of the lowest and of the highest figures. */
  readonly killed: Uint32Array;
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  /** What these leave out at a border, as `TollSum.within`. */
  readonly within: Uint32Array;
  /** Events that have a figure, and incidents that have none: these are in no sum, and are not zero. */
  readonly withFigure: Uint32Array;
  readonly missing: Uint32Array;
  /** Events in time: `counts[border × startDays.length + bucket]`. */
  readonly unit: ChartUnit;
  readonly startDays: Int32Array;
  readonly counts: Uint32Array;
};
