// Owns the keys of the parts that load after the map, as their handlers read them and the list of keys shows them. Tab leads from part to part.
import type { KeyTable } from './keys.ts';

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
  pick: { keys: ['x'], code: 'KeyX', isShift: false },
} as const satisfies KeyTable;

/** Of an open event. */
export const DETAIL_KEYS = {
  close: { keys: ['Escape'] },
  pick: { keys: ['x'], code: 'KeyX', isShift: false },
} as const satisfies KeyTable;

export const MAP_KEYS = {
  walk: { keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], isShift: false },
  pan: { keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], isShift: true },
  next: { keys: ['PageDown'] },
  before: { keys: ['PageUp'] },
  open: { keys: ['Enter', ' '] },
  leave: { keys: ['Escape'] },
  pick: { keys: ['x'], code: 'KeyX', isShift: false },
  'zoom-in': { keys: ['+', '='] },
  'zoom-out': { keys: ['-', '_'] },
  'show-all': { keys: ['Home'] },
  // Many keyboards lack the key for menus.
  menu: { keys: ['m', 'ContextMenu'], code: 'KeyM' },
  'menu-too': { keys: ['F10'], isShift: true },
} as const satisfies KeyTable;

/** While an area is drawn. */
export const DRAW_KEYS = {
  'take-back': { keys: ['Backspace'] },
  finish: { keys: ['Enter'] },
  cancel: { keys: ['Escape'] },
} as const satisfies KeyTable;

/** Of a handle of an area, or of the circle around a point. */
export const HANDLE_KEYS = {
  move: { keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], isShift: false },
  'move-little': { keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], isShift: true },
  remove: { keys: ['Delete', 'Backspace'] },
  'give-up': { keys: ['Escape'] },
} as const satisfies KeyTable;

/** While a distance is measured. */
export const MEASURE_KEYS = {
  pick: { keys: ['Enter', ' '] },
  stop: { keys: ['Escape'] },
} as const satisfies KeyTable;

/** Of an end of the stretch on the strip of a border; the browser itself moves it. */
export const STRIP_KEYS = {
  farther: { keys: ['ArrowRight', 'ArrowUp'] },
  nearer: { keys: ['ArrowLeft', 'ArrowDown'] },
  'much-farther': { keys: ['PageUp'] },
  'much-nearer': { keys: ['PageDown'] },
  start: { keys: ['Home'] },
  end: { keys: ['End'] },
  clear: { keys: ['Escape'] },
} as const satisfies KeyTable;

/** While time is played through. */
export const PLAYBACK_KEYS = {
  cancel: { keys: ['Escape'] },
} as const satisfies KeyTable;

/** Of a list over the map. */
export const STACK_KEYS = {
  next: { keys: ['ArrowDown'] },
  before: { keys: ['ArrowUp'] },
  pick: { keys: ['x'], code: 'KeyX', isShift: false },
} as const satisfies KeyTable;

/** Of a typed date, and of the calendar, whose keys are the library's. */
export const DATE_KEYS = {
  apply: { keys: ['Enter'] },
} as const satisfies KeyTable;

export const CALENDAR_KEYS = {
  day: { keys: ['ArrowLeft', 'ArrowRight'] },
  week: { keys: ['ArrowUp', 'ArrowDown'] },
  month: { keys: ['PageUp', 'PageDown'], isShift: false },
  year: { keys: ['PageUp', 'PageDown'], isShift: true },
  ends: { keys: ['Home', 'End'] },
  choose: { keys: ['Enter', ' '] },
} as const satisfies KeyTable;

/** Of the handle of a phone's sheet. */
export const SHEET_KEYS = {
  higher: { keys: ['ArrowUp'] },
  lower: { keys: ['ArrowDown'] },
  around: { keys: ['Enter', ' '] },
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
