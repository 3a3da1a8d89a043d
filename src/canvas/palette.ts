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
  brush: 'brush',
  pointed: 'pointed',
  hatchThin: 'hatch-thin',
  hatchAfter: 'hatch-after',
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
