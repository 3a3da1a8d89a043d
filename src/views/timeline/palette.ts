// Owns the colours of the canvas: the design tokens in force.
import { TYPES } from '../../contract/taxonomy.ts';

export type Palette = {
  readonly panel: string;
  readonly ink: string;
  readonly inkFaint: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly accent: string;
  readonly brush: string;
  readonly hover: string;
  /** By index into TYPES. */
  readonly types: readonly string[];
  readonly font: string;
};

/** How much of a bar's colour is left outside the brush. */
export const FADED_SHARE = 0.3;
const BRUSH_SHARE = 0.45;
const HOVER_SHARE = 0.07;

function channels(colour: string): [number, number, number] | null {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (hex === undefined) return null;
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
}

/** `share` of a colour over another, both `#rrggbb`; other notations are left as they are. */
export function mix(colour: string, over: string, share: number): string {
  const a = channels(colour);
  const b = channels(over);
  if (a === null || b === null) return colour;
  const mixed = a.map((value, i) => Math.round(value * share + (b[i] ?? 0) * (1 - share)));
  return `rgb(${mixed.join(' ')})`;
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim() || '#808080';
  const panel = token('panel');
  const types = TYPES.map((type) => token(`type-${type}`));
  return {
    panel,
    ink: token('ink'),
    inkFaint: token('ink-faint'),
    line: token('line'),
    lineStrong: token('line-strong'),
    accent: token('accent'),
    brush: mix(token('accent-soft'), panel, BRUSH_SHARE),
    hover: mix(token('ink'), panel, HOVER_SHARE),
    types,
    font: `450 11px ${style.fontFamily || 'sans-serif'}`,
  };
}

/** Calls back when the theme changes: by the page's attribute or by the reader's system. */
export function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', onChange);
  };
}
