// Owns the palette as a part that loads when it is first asked for, or made ready when the page is idle.
import { lazyPart } from '../../ui/lazy-part.ts';

export const Palette = lazyPart(async () => (await import('../../views/search/palette/palette.tsx')).Palette);
