// Owns what lies over the map and loads after it, in one chunk: the map itself can be moved without.
import { lazyPart } from '../../ui/lazy-part.ts';

const overlays = () => import('./overlays.ts');

export const KeyboardCursor = lazyPart(async () => (await overlays()).KeyboardCursor);
export const Legend = lazyPart(async () => (await overlays()).Legend);
export const MarkTooltip = lazyPart(async () => (await overlays()).MarkTooltip);
export const NoteTooltip = lazyPart(async () => (await overlays()).NoteTooltip);
export const ScaleBar = lazyPart(async () => (await overlays()).ScaleBar);
export const StackPopover = lazyPart(async () => (await overlays()).StackPopover);
