// Owns the basemap's colours and font: read from the CSS tokens, once a theme.

export type BasemapPalette = {
  readonly land: string;
  readonly focusLand: string;
  readonly water: string;
  /** Of provinces; of countries. */
  readonly boundary: string;
  readonly border: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly halo: string;
  readonly font: string;
};

export function readBasemapPalette(element: Element): BasemapPalette {
  const style = getComputedStyle(element);
  // Without a style sheet, as in jsdom, any colour will do.
  const token = (name: string) => style.getPropertyValue(name).trim() || '#888888';
  return {
    land: token('--land'),
    focusLand: token('--focus-land'),
    water: token('--water'),
    boundary: token('--boundary'),
    border: token('--line-strong'),
    ink: token('--ink'),
    inkSoft: token('--ink-soft'),
    inkFaint: token('--ink-faint'),
    halo: token('--focus-land'),
    font: style.getPropertyValue('--font').trim() || "'Inter Variable', sans-serif",
  };
}
