// Owns what the chunk of later-overlays holds.
export { KeyboardCursor } from './keyboard-cursor.tsx';
export { Legend } from './legend.tsx';
export { ScaleBar } from './scale-bar.tsx';
export { StackPopover } from './stack-popover.tsx';
export { MarkTooltip, NoteTooltip } from './tooltip.tsx';
