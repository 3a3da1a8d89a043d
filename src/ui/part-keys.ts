// Owns the keys of the parts of the page, as their handlers read them and the list of keys shows them. Tab leads from part to part.
import type { KeyTable } from './keys.ts';

/** Of a facet, a row of chips or buttons, a table: one stop of the Tab key for all that is in it. */
export const ROVING_KEYS = {
  next: { keys: ['ArrowDown', 'ArrowRight'] },
  before: { keys: ['ArrowUp', 'ArrowLeft'] },
  first: { keys: ['Home'] },
  last: { keys: ['End'] },
} as const satisfies KeyTable;

/** Of a value in a facet; the browser itself ticks. */
export const FACET_KEYS = {
  exclude: { keys: [' '], isShift: true },
  tick: { keys: [' '], isShift: false },
} as const satisfies KeyTable;

export const TAB_KEYS = {
  right: { keys: ['ArrowRight'] },
  left: { keys: ['ArrowLeft'] },
  first: { keys: ['Home'] },
  last: { keys: ['End'] },
} as const satisfies KeyTable;

export const LIST_KEYS = {
  next: { keys: ['ArrowDown'], isShift: false },
  before: { keys: ['ArrowUp'], isShift: false },
  'screen-down': { keys: ['PageDown'], isShift: false },
  'screen-up': { keys: ['PageUp'], isShift: false },
  first: { keys: ['Home'], isShift: false },
  last: { keys: ['End'], isShift: false },
} as const satisfies KeyTable;

/** Of an open event. */
export const DETAIL_KEYS = {
  close: { keys: ['Escape'] },
} as const satisfies KeyTable;

export const MAP_KEYS = {
  walk: { keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], isShift: false },
  pan: { keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], isShift: true },
  next: { keys: ['PageDown'] },
  before: { keys: ['PageUp'] },
  open: { keys: ['Enter', ' '] },
  leave: { keys: ['Escape'] },
  'zoom-in': { keys: ['+', '='] },
  'zoom-out': { keys: ['-', '_'] },
  'show-all': { keys: ['Home'] },
  // Many keyboards lack the key for menus.
  menu: { keys: ['m', 'ContextMenu'], code: 'KeyM' },
  'menu-too': { keys: ['F10'], isShift: true },
} as const satisfies KeyTable;

/** Of a handle of the timeline. */
export const TIMELINE_KEYS = {
  later: { keys: ['ArrowRight', 'ArrowUp'], isShift: false },
  earlier: { keys: ['ArrowLeft', 'ArrowDown'], isShift: false },
  'much-later': { keys: ['ArrowRight', 'ArrowUp'], isShift: true },
  'much-earlier': { keys: ['ArrowLeft', 'ArrowDown'], isShift: true },
  'page-later': { keys: ['PageUp'] },
  'page-earlier': { keys: ['PageDown'] },
  start: { keys: ['Home'] },
  end: { keys: ['End'] },
  bar: { keys: [' '] },
  shown: { keys: ['Enter'] },
  clear: { keys: ['Delete', 'Backspace'] },
  undo: { keys: ['Escape'] },
} as const satisfies KeyTable;

/** The browser itself closes dialogs. */
export const DIALOG_KEYS = {
  close: { keys: ['Escape'] },
} as const satisfies KeyTable;

/** Of the palette, whose field has the keyboard. */
export const PALETTE_KEYS = {
  next: { keys: ['ArrowDown'] },
  before: { keys: ['ArrowUp'] },
  do: { keys: ['Enter'] },
  add: { keys: ['Enter'], isCommand: true },
} as const satisfies KeyTable;
