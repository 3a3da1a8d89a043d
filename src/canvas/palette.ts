// Owns which design tokens pictures are painted in. Knows nothing of where their values stand, nor of what is painted on.
import { type EventType, TYPES } from '../contract/taxonomy.ts';
import { SHADES } from './density-scale.ts';

/** Tokens of `ui/tokens.css`, by the name that painters use. */
const TOKENS = {
  panel: 'panel',
  ink: 'ink',
  inkSoft: 'ink-soft',
  inkFaint: 'ink-faint',
  line: 'line',
  lineStrong: 'line-strong',
  accent: 'accent',
  accentSoft: 'accent-soft',
  incident: 'incident',
  diplomatic: 'diplomatic',
  land: 'land',
  focusLand: 'focus-land',
  water: 'water',
  /** Of provinces; that of countries is `lineStrong`. */
  boundary: 'boundary',
  /** How much of the area around a border shines over the map. */
  bufferOpacity: 'buffer-opacity',
} as const;

export type Palette = Readonly<Record<keyof typeof TOKENS, string>> & {
  readonly type: Readonly<Record<EventType, string>>;
  /** From few to many. */
  readonly density: readonly string[];
  /** The family. */
  readonly font: string;
  /** Of what is written along axes. */
  readonly axisFont: string;
};

/** `read`: the value of a token; empty where there is none, as without a style sheet: then any colour will do. */
export function paletteOf(read: (token: string) => string): Palette {
  const colour = (token: string) => read(token) || '#808080';
  const colours = Object.entries(TOKENS).map(([name, token]) => [name, colour(token)]);
  const font = read('font') || 'sans-serif';
  return {
    ...(Object.fromEntries(colours) as Record<keyof typeof TOKENS, string>),
    type: Object.fromEntries(TYPES.map((type) => [type, colour(`type-${type}`)])) as Record<
      EventType,
      string
    >,
    density: Array.from({ length: SHADES }, (_, shade) => colour(`density-${shade + 1}`)),
    font,
    axisFont: `450 11px ${font}`,
  };
}

/** `share` of a colour over another, both `#rrggbb`; other notations are left as they are. */
export function mix(colour: string, over: string, share: number): string {
  const a = channels(colour);
  const b = channels(over);
  if (a === null || b === null) return colour;
  const mixed = a.map((value, i) => Math.round(value * share + (b[i] ?? 0) * (1 - share)));
  return `rgb(${mixed.join(' ')})`;
}

function channels(colour: string): [number, number, number] | null {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (hex === undefined) return null;
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
}
