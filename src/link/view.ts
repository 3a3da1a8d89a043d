// Owns what a view is: everything that a link restores.
import type { Filter } from '../contract/filter.ts';
import type { Sort } from '../contract/sort.ts';
import { CATEGORIES, TYPES } from '../contract/taxonomy.ts';

/** Tabs of small screens alone: others show map and timeline beside the panel, and events in it. */
const SMALL_TABS = ['map', 'timeline'] as const;
/** Panels of the right-hand side (the sheet, on a phone). */
export const TABS = ['events', 'claims', 'analysis', 'borders', 'upcoming', ...SMALL_TABS] as const;
export const LAYERS = ['points', 'density', 'provinces'] as const;
/** Which lines the map draws: those of who holds the land, or claims to it as well, of all states or of one (ISO 3166-1). */
export const BOUNDARIES = ['de-facto', 'all', 'CN', 'IN', 'NP', 'PK'] as const;
export const PANELS = ['wide'] as const;
export const CHARTS = ['types', 'actors', 'pairs', 'killed', 'provinces', 'grades'] as const;
/** Parts that are shown alone, in pages of others: by `embed`. */
export const EMBEDS = ['map', 'timeline', 'strip', 'claims', ...CHARTS] as const;
/** Sections of the page on method, in its order. */
export const METHOD_SECTIONS = [
  'coverage',
  'types',
  'dates',
  'places',
  'status',
  'grades',
  'sides',
  'claims',
  'sums',
  'crossings',
  'news',
] as const;
export const THEMES = ['light', 'dark'] as const;
export const LANGUAGES = ['en'] as const;

/** What provinces may be shaded by, instead of all events. */
export const SHADED = [...CATEGORIES, ...TYPES] as const;

export type Tab = (typeof TABS)[number];
export type SmallTab = (typeof SMALL_TABS)[number];
export type Layer = (typeof LAYERS)[number];
export type Shaded = (typeof SHADED)[number];
export type Boundaries = (typeof BOUNDARIES)[number];
export type Panel = (typeof PANELS)[number];
export type Chart = (typeof CHARTS)[number];
export type Embed = (typeof EMBEDS)[number];
export type MethodSection = (typeof METHOD_SECTIONS)[number];
export type Theme = (typeof THEMES)[number];
export type Language = (typeof LANGUAGES)[number];

/** Centre [lng, lat] in degrees and Leaflet's zoom. */
export type MapPosition = { readonly lng: number; readonly lat: number; readonly zoom: number };

export type View = {
  readonly filter: Filter;
  /** Null: the whole region, as it fits the screen. */
  readonly map: MapPosition | null;
  readonly layer: Layer;
  /** The category or type whose events shade the provinces; null: all events. */
  readonly shaded: Shaded | null;
  readonly boundaries: Boundaries;
  readonly tab: Tab;
  /** Of the list of events. */
  readonly sort: Sort;
  /** Id of the selected event. */
  readonly event: string | null;
  /** The board of crossings over the page, as it writes it itself (`AF,closed,-since`); null: it is closed. */
  readonly crossings: string | null;
  /** Id of the crossing that is open in the list of its border. */
  readonly crossing: string | null;
  /** How the claims board is ordered, as it writes it itself (`claimant,grade,unanswered`); null: by event, newest first, all. */
  readonly claims: string | null;
  /** The claims board over map and panel. */
  readonly panel: Panel | null;
  /** The chart that the analysis tab shows alone over the page. */
  readonly chart: Chart | null;
  /** The section of the page on method that is open over the page; null: it is closed. */
  readonly method: MethodSection | null;
  /** What it is compared with over the page, as `compared` writes it: `before`, `all`, or another filter; null: with nothing. */
  readonly compare: string | null;
  /** The part that is shown alone, to be framed by another page; null: the whole page. */
  readonly embed: Embed | null;
  /** The day that counts as today in a view that is pinned, YYYY-MM-DD; null: that of its revision. */
  readonly seen: string | null;
  /** Null: as the reader's system says. */
  readonly theme: Theme | null;
  readonly lang: Language | null;
};

/** Never depends on today, nor on the data: an old link must not change its meaning. */
export const DEFAULT_VIEW: View = {
  filter: {},
  map: null,
  layer: 'points',
  shaded: null,
  boundaries: 'de-facto',
  tab: 'events',
  sort: 'newest',
  event: null,
  crossings: null,
  crossing: null,
  claims: null,
  panel: null,
  chart: null,
  method: null,
  compare: null,
  embed: null,
  seen: null,
  theme: null,
  lang: null,
};

export const isSmallTab = (tab: string): tab is SmallTab => SMALL_TABS.some((one) => one === tab);
