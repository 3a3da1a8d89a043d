// Owns the colours of the canvas: read from the CSS tokens once a theme, never typed in here.

import { SHADES } from '../../../canvas/density-scale.ts';
import { type EventType, TYPES } from '../../../contract/taxonomy.ts';

export type Palette = {
  readonly type: Readonly<Record<EventType, string>>;
  readonly panel: string;
  readonly ink: string;
  readonly inkFaint: string;
  readonly accent: string;
  readonly line: string;
  /** How much of the area around a border shines over the map. */
  readonly bufferOpacity: string;
  readonly incident: string;
  readonly diplomatic: string;
  /** Of the density layer, from few to many. */
  readonly density: readonly string[];
  readonly font: string;
};

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  // jsdom knows no tokens; any colour will do there.
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim() || '#888';
  return {
    type: Object.fromEntries(TYPES.map((type) => [type, token(`type-${type}`)])) as Record<EventType, string>,
    panel: token('panel'),
    ink: token('ink'),
    inkFaint: token('ink-faint'),
    accent: token('accent'),
    line: token('line-strong'),
    bufferOpacity: token('buffer-opacity'),
    incident: token('incident'),
    diplomatic: token('diplomatic'),
    density: Array.from({ length: SHADES }, (_, shade) => token(`density-${shade + 1}`)),
    font: style.getPropertyValue('--font').trim() || 'sans-serif',
  };
}
