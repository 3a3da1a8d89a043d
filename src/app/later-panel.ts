// Owns the panel's way into the layouts; apart from later-views, which the panel itself uses.
import { lazyAfterMap } from './later.ts';

export const Panel = lazyAfterMap(async () => (await import('./panel.tsx')).Panel);
