// Owns the theme in force, which the document says in `data-theme`: its palette, read from the page once, and when it changes.
import { type Palette, paletteOf } from './palette.ts';

let known: { readonly theme: string | undefined; readonly palette: Palette } | null = null;

/** Free to ask for in every draw: computed styles are read only when the theme is another one. */
export function themePalette(): Palette {
  const root = document.documentElement;
  const { theme } = root.dataset;
  if (known === null || known.theme !== theme) {
    const style = getComputedStyle(root);
    known = { theme, palette: paletteOf((token) => style.getPropertyValue(`--${token}`).trim()) };
  }
  return known.palette;
}

/** Calls back when the theme has changed; returns how to stop. */
export function watchTheme(onChange: () => void): () => void {
  const { dataset } = document.documentElement;
  let before = dataset.theme;
  const observer = new MutationObserver(() => {
    // It is written again with the same value, too.
    if (dataset.theme === before) return;
    before = dataset.theme;
    onChange();
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
