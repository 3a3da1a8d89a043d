// Owns the one table of view parameters: codec and default. Filters have theirs in contract/filter-grammar.
import { parseDate } from '../contract/calendar-date.ts';
import { EVENT_ID_FORM } from '../contract/filter-grammar.ts';
import { SORTS } from '../contract/sort.ts';
import { parseCompared } from './compared.ts';
import {
  BOUNDARIES,
  CHARTS,
  DEFAULT_VIEW,
  EMBEDS,
  LANGUAGES,
  LAYERS,
  type MapPosition,
  METHOD_SECTIONS,
  PANELS,
  SHADED,
  TABS,
  THEMES,
  type View,
} from './view.ts';

export type ViewParameter<V> = {
  /** The value of a text, or null when it is not understood. */
  readonly parse: (text: string) => V | null;
  readonly format: (value: V) => string;
  readonly equals: (a: V, b: V) => boolean;
};

export type ViewField = Exclude<keyof View, 'filter'>;

/** Five decimals of a degree are about a metre. */
const MAP_DECIMALS = 5;
const ZOOM_DECIMALS = 2;

function choice<V extends string>(values: readonly V[]): ViewParameter<V | null> {
  return {
    parse: (text) => values.find((value) => value === text) ?? null,
    format: (value) => value ?? '',
    equals: Object.is,
  };
}

const text = (pattern: RegExp): ViewParameter<string | null> => ({
  parse: (text) => (pattern.test(text) ? text : null),
  format: (value) => value ?? '',
  equals: Object.is,
});

const round = (value: number, decimals: number) => Number(value.toFixed(decimals)) + 0;

function parseMap(text: string): MapPosition | null {
  const parts = text.split(',');
  if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,4}(\.\d{1,10})?$/.test(part))) return null;
  const [lng = 0, lat = 0, zoom = 0] = parts.map(Number);
  if (Math.abs(lng) > 180 || Math.abs(lat) > 85.06 || zoom < 0 || zoom > 19) return null;
  return { lng, lat, zoom };
}

/** A position as a link keeps it: rounded, longitude brought into [-180, 180]. */
export function roundMap({ lng, lat, zoom }: MapPosition): MapPosition {
  const wrapped = ((((lng + 180) % 360) + 360) % 360) - 180;
  return {
    lng: round(wrapped, MAP_DECIMALS),
    lat: round(Math.max(-85.05, Math.min(85.05, lat)), MAP_DECIMALS),
    zoom: round(zoom, ZOOM_DECIMALS),
  };
}

function formatMap(position: MapPosition): string {
  const { lng, lat, zoom } = roundMap(position);
  // toFixed of -0.00001 and the like must not become an exponent, which the parser refuses.
  return [lng.toFixed(MAP_DECIMALS), lat.toFixed(MAP_DECIMALS), zoom.toFixed(ZOOM_DECIMALS)]
    .map((text) => text.replace(/\.?0+$/, ''))
    .map((text) => (text === '-0' ? '0' : text))
    .join(',');
}

/** As `views/borders/crossings/board-rows` writes it. */
const BOARD =
  /^(all|[A-Z]{2}(-[A-Z]{2})?)(,((closed|restricted|open)(-current|-last-known)?|over|unknown))?(,-?(name|border|state|since|confirmed))?$/;

/** As `views/claims/board-state` writes it. */
const CLAIMS =
  /^(event|claimant|pair)(,(grade|answers))?(,(denied|otherwise|answered|other|unanswered))?(,says:~?[a-z0-9-]{1,100})?(,replies:~?[a-z0-9-]{1,100})?$/;

export const VIEW_PARAMETERS: { readonly [F in ViewField]: ViewParameter<View[F]> } = {
  map: {
    parse: parseMap,
    format: (position) => (position === null ? '' : formatMap(position)),
    equals: (a, b) => (a === null || b === null ? a === b : formatMap(a) === formatMap(b)),
  },
  layer: choice(LAYERS) as ViewParameter<View['layer']>,
  shaded: choice(SHADED),
  boundaries: choice(BOUNDARIES) as ViewParameter<View['boundaries']>,
  tab: choice(TABS) as ViewParameter<View['tab']>,
  sort: choice(SORTS) as ViewParameter<View['sort']>,
  // An id that cannot be one is dropped at once; one that may be is looked up.
  event: text(EVENT_ID_FORM),
  crossings: text(BOARD),
  crossing: text(EVENT_ID_FORM),
  claims: text(CLAIMS),
  panel: choice(PANELS),
  chart: choice(CHARTS),
  method: choice(METHOD_SECTIONS),
  compare: { ...text(/./), parse: parseCompared },
  embed: choice(EMBEDS),
  seen: { ...text(/./), parse: (text) => (parseDate(text) === null ? null : text) },
  theme: choice(THEMES),
  lang: choice(LANGUAGES),
};

export const VIEW_FIELDS = Object.keys(VIEW_PARAMETERS) as ViewField[];

export function isDefault<F extends ViewField>(field: F, value: View[F]): boolean {
  return VIEW_PARAMETERS[field].equals(value, DEFAULT_VIEW[field]);
}
