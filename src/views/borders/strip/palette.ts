// Owns the colours of the strip: the design tokens in force.

import { SHADES } from '../../../canvas/density-scale.ts';
import { type EventType, TYPES } from '../../../contract/taxonomy.ts';

export type Palette = {
  readonly panel: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly type: Readonly<Record<EventType, string>>;
  /** From few to many. */
  readonly density: readonly string[];
  readonly font: string;
};

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim() || '#808080';
  return {
    panel: token('panel'),
    ink: token('ink'),
    inkSoft: token('ink-soft'),
    inkFaint: token('ink-faint'),
    line: token('line'),
    lineStrong: token('line-strong'),
    accent: token('accent'),
    accentSoft: token('accent-soft'),
    type: Object.fromEntries(TYPES.map((type) => [type, token(`type-${type}`)])) as Record<EventType, string>,
    density: Array.from({ length: SHADES }, (_, shade) => token(`density-${shade + 1}`)),
    font: `450 11px ${style.fontFamily || 'sans-serif'}`,
  };
}
