// Owns the keys of what loads with the page: fields, dialogs, rows with one stop. Those of the other parts: `later-part-keys`.
import type { KeyTable } from './keys.ts';

/** Of a facet, a row of chips or buttons, a table: one stop of the Tab key for all that is in it. */
export const ROVING_KEYS = {
  next: { keys: ['ArrowDown', 'ArrowRight'] },
  before: { keys: ['ArrowUp', 'ArrowLeft'] },
  first: { keys: ['Home'] },
  last: { keys: ['End'] },
} as const satisfies KeyTable;

/** Of the search field and of what it finds. */
export const SEARCH_KEYS = {
  next: { keys: ['ArrowDown'] },
  before: { keys: ['ArrowUp'] },
  right: { keys: ['ArrowRight'] },
  left: { keys: ['ArrowLeft'] },
  choose: { keys: ['Enter'] },
  leave: { keys: ['Escape'] },
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
